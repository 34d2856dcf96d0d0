package org.entente.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.entente.engine.kit.names.ComparableName;
import org.entente.engine.kit.names.NameComparison;
import org.entente.engine.kit.names.NameKind;
import org.entente.engine.screen.Asked;
import org.entente.engine.screen.Screen;
import org.entente.formats.lists.SanctionsLists;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Listing;

/**
 * How many names a second one core looks up in lists, by the processor time of one thread, and the time that the slowest in a
 * hundred takes. The names that are looked for are listed ones with one letter changed, and names made of words of the lists that
 * no listing bears together, half each; a run in which too few of the former are found ends without a number.
 */
public final class ScreeningBenchmark {
    private static final long SEED = 20_261_121;
    private static final int WARM_UP = 3_000;
    private static final int SOUGHT = 4_000;
    private static final int WORDS = 20_000;
    private static final double FOUND_MIN = 0.8;
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e3;
    private static final Set<ListedKind> PERSON = Set.of(ListedKind.PERSON, ListedKind.UNKNOWN);

    private ScreeningBenchmark() {}

    /**
     * What was measured.
     *
     * @param listings how many were searched
     * @param found the share of the listed ones that was found
     * @param aSecond look-ups a second of one thread's processor time
     * @param medianMicros the processor time of the middle one
     * @param slowMicros that of the slowest in a hundred
     * @param compared pairs of names compared a second
     */
    record Run(int listings, double found, double aSecond, double medianMicros, double slowMicros, double compared) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d listings: %.0f look-ups a second a core, median %.0f µs, slowest in a hundred %.0f µs; %.3f of the"
                            + " listed found; %,.0f pairs of names compared a second",
                    listings,
                    aSecond,
                    medianMicros,
                    slowMicros,
                    found,
                    compared);
        }
    }

    /** Takes the files of lists, or a number of listings to make up. */
    public static void main(String[] arguments) {
        List<Listing> listings = new ArrayList<>();
        for (String argument : arguments) {
            listings.addAll(
                    argument.matches("\\d+")
                            ? made(Integer.parseInt(argument))
                            : SanctionsLists.read(Path.of(argument), null).listings());
        }
        System.out.println(run(listings, WARM_UP, SOUGHT));
    }

    /** Made-up persons whose words are drawn as unevenly as those of real names are. */
    static List<Listing> made(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        String[] syllables =
                "ka ri mo sa lu ne ta vi do ha ze fa go ber lin mar tov shi qua ren jal dor mik".split(" ");
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int parts = random.nextInt(2, 5); parts > 0; parts--) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words[i] = word.toString();
        }
        List<Listing> listings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder();
            for (int parts = random.nextInt(2, 5); parts > 0; parts--) {
                double drawn = random.nextDouble();
                name.append(name.isEmpty() ? "" : " ").append(words[(int) (drawn * drawn * drawn * WORDS)]);
            }
            ListedName listed = new ListedName(name.toString(), ListedName.Quality.PRIMARY);
            listings.add(Listing.of("made", String.valueOf(i), ListedKind.PERSON, List.of(listed), List.of()));
        }
        return listings;
    }

    static Run run(List<Listing> listings, int warmUp, int sought) {
        List<Listing> persons = listings.stream()
                .filter(listing -> PERSON.contains(listing.kind()))
                .toList();
        Screen screen = Screen.of(listings);
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int i = 0; i < warmUp; i++) {
            screen.find(Asked.of(List.of(asked(persons, random, i % 2 == 0).name()), PERSON));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[sought];
        int found = 0;
        for (int i = 0; i < sought; i++) {
            Sought each = asked(persons, random, i % 2 == 0);
            long start = threads.getCurrentThreadCpuTime();
            Screen.Answer answer = screen.find(Asked.of(List.of(each.name()), PERSON));
            nanos[i] = threads.getCurrentThreadCpuTime() - start;
            boolean there =
                    answer.hits().stream().anyMatch(hit -> hit.listed().value().equals(each.of()));
            found += i % 2 == 0 && there ? 1 : 0;
        }
        double share = 2.0 * found / sought;
        if (share < FOUND_MIN) {
            throw new IllegalStateException("only " + share + " of the listed names were found");
        }
        double seconds = Arrays.stream(nanos).sum() / NANOS;
        Arrays.sort(nanos);
        return new Run(
                listings.size(),
                share,
                sought / seconds,
                nanos[sought / 2] / MICROS,
                nanos[sought * 99 / 100] / MICROS,
                comparedASecond(persons, threads));
    }

    private static double comparedASecond(List<Listing> persons, ThreadMXBean threads) {
        List<ComparableName> names = persons.stream()
                .limit(300)
                .map(listing -> ComparableName.of(listing.name(), NameKind.PERSON))
                .toList();
        long start = threads.getCurrentThreadCpuTime();
        long matches = 0;
        for (ComparableName one : names) {
            for (ComparableName other : names) {
                matches += NameComparison.compare(one, other).isMatch() ? 1 : 0;
            }
        }
        if (matches < names.size()) {
            throw new IllegalStateException("a name that does not match itself");
        }
        return (double) names.size() * names.size() / ((threads.getCurrentThreadCpuTime() - start) / NANOS);
    }

    /** A name to look for, and the listed one that it comes of. */
    private record Sought(String name, String of) {}

    private static Sought asked(List<Listing> persons, SplittableRandom random, boolean listed) {
        String name = persons.get(random.nextInt(persons.size())).name();
        if (listed) {
            int at = random.nextInt(name.length());
            boolean letter = Character.isLetter(name.charAt(at)) && name.length() > 8;
            char other = (char) ('a' + random.nextInt(26));
            return new Sought(letter ? name.substring(0, at) + other + name.substring(at + 1) : name, name);
        }
        String last = persons.get(random.nextInt(persons.size())).name();
        return new Sought(name.split(" ")[0] + " " + last.substring(last.lastIndexOf(' ') + 1), name);
    }
}
