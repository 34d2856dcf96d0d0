package org.entente.app.cli;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Makes commands with what their constructors ask for: the terminal, the makers of machines. */
final class CommandFactory implements CommandLine.IFactory {
    private final List<Object> parts;

    CommandFactory(Terminal terminal, Machines machines) {
        this.parts = List.of(terminal, machines);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            List<Object> arguments = new ArrayList<>();
            for (Class<?> wanted : constructor.getParameterTypes()) {
                parts.stream().filter(wanted::isInstance).findFirst().ifPresent(arguments::add);
            }
            if (!arguments.isEmpty() && arguments.size() == constructor.getParameterCount()) {
                return type.cast(constructor.newInstance(arguments.toArray()));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
