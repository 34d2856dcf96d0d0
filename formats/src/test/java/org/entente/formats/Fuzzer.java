package org.entente.formats;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.model.UserError;

/**
 * What Jazzer calls: {@code --target_class=org.entente.formats.Fuzzer --target_args="RTF MAIL"}. Of several parsers the first
 * byte of an input says which one gets the rest.
 */
public final class Fuzzer {
    private static final Map<FuzzedParser, Integer> TRIED = new EnumMap<>(FuzzedParser.class);
    private static List<FuzzedParser> parsers = List.of(FuzzedParser.HTML);

    private Fuzzer() {}

    /** @param arguments the parsers' names, as in {@link FuzzedParser} */
    public static void fuzzerInitialize(String[] arguments) {
        parsers = Arrays.stream(arguments).map(FuzzedParser::valueOf).toList();
    }

    /** A refusal is an answer; anything else that is thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (parsers.size() == 1) {
            read(parsers.getFirst(), input);
        } else if (input.length > 0) {
            read(parsers.get((input[0] & 0xFF) % parsers.size()), Arrays.copyOfRange(input, 1, input.length));
        }
    }

    private static void read(FuzzedParser parser, byte[] input) {
        TRIED.merge(parser, 1, Integer::sum);
        try {
            parser.read(input);
        } catch (UserError refusal) {
            FuzzedParser.checkRefusal(refusal);
        }
    }

    /** Tells how many inputs each parser was given. */
    public static void fuzzerTearDown() {
        TRIED.forEach((parser, inputs) -> System.out.println("tried " + parser + " " + inputs));
    }
}
