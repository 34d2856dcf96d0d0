package org.entente.engine.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Dated;

/** What the address that a document was fetched from says of it. Stateless. */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+$");
    private static final Pattern DAY =
            Pattern.compile("/((?:19|20)\\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\\d|3[01])(?=[/-]|$)");

    private Addresses() {}

    /** The day in the path of an address, as {@code /2025/03/04/}; of a file's name none. */
    static Optional<Dated> dated(String name) {
        Matcher address = ADDRESS.matcher(name);
        Matcher day = DAY.matcher(address.find() ? address.group() : "");
        if (!day.find()) {
            return Optional.empty();
        }
        String stated = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
        return Days.read(stated).map(date -> new Dated(date, "url", stated));
    }

    /** The site that an address names. */
    static Optional<String> site(String name) {
        Matcher address = ADDRESS.matcher(name);
        if (!address.find()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(address.group()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (URISyntaxException e) {
            return Optional.empty(); // a crawl may keep what is no address
        }
    }
}
