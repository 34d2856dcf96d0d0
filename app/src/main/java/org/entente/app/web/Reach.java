package org.entente.app.web;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * From where the screens of a case can be reached.
 *
 * @param on the address of this machine to listen on; a wildcard for all that it has
 * @param port from 1 to 65535, or 0 for any that is free
 * @param origins pages of other programs that may ask the interfaces for programs, such as {@code http://127.0.0.1:3333}
 */
public record Reach(InetAddress on, int port, Set<String> origins) {
    public Reach {
        origins = Set.copyOf(origins);
    }

    /** From this machine alone. */
    public static Reach ofThisMachine(int port, Set<String> origins) {
        return new Reach(InetAddress.ofLiteral("127.0.0.1"), port, origins);
    }

    /** Whether this machine has that address. */
    boolean isHere() {
        try {
            return on.isAnyLocalAddress() || on.isLoopbackAddress() || NetworkInterface.getByInetAddress(on) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether other machines can't reach it. */
    public boolean isOfThisMachine() {
        return on.isLoopbackAddress();
    }

    /** The names and addresses by which a browser may ask for it, as they stand before the port in an address. */
    Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>(List.of("127.0.0.1", "localhost", plain("[::1]")));
        addresses().forEach(address -> hosts.add(literal(address)));
        if (!isOfThisMachine()) {
            hosts.add(nameOfThisMachine());
        }
        return hosts;
    }

    /** A host as {@link #hosts} has it: an address of version 6 can be written in many ways. */
    static String plain(String host) {
        int end = host.indexOf(']');
        if (!host.startsWith("[") || end < 0) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            return literal(InetAddress.ofLiteral(host.substring(1, end))) + host.substring(end + 1);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    /** The one of them to tell a person: an address by which others reach it, where they can, of version 4 before 6. */
    String host() {
        if (isOfThisMachine()) {
            return literal(on);
        }
        return addresses().stream()
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .min(Comparator.comparing(Inet6Address.class::isInstance))
                .map(Reach::literal)
                .orElse("127.0.0.1");
    }

    private List<InetAddress> addresses() {
        if (!on.isAnyLocalAddress()) {
            return List.of(on);
        }
        try {
            List<InetAddress> all = new ArrayList<>();
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(all::add);
            return all;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String nameOfThisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "localhost";
        }
    }

    private static String literal(InetAddress address) {
        String words = address.getHostAddress();
        int zone = words.indexOf('%');
        String plain = zone < 0 ? words : words.substring(0, zone);
        return address instanceof Inet6Address ? "[" + plain + "]" : plain;
    }
}
