package org.entente.app.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of this machine and of networks at home from those of the web (RFC 6890). Stateless. */
final class PrivateAddresses {
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int V4_AT = 12;

    private PrivateAddresses() {}

    static boolean contains(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isReserved(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
        }
        boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        return uniqueLocal || Arrays.equals(bytes, 0, V4_AT, NAT64, 0, V4_AT) && contains(embedded(bytes));
    }

    /** This network, carriers' networks, tests of devices and what is not given out. */
    private static boolean isReserved(int first, int second, int third) {
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && third == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }

    private static InetAddress embedded(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, V4_AT, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
