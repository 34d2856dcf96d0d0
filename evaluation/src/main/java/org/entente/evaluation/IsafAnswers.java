package org.entente.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.kit.times.Times;
import org.entente.evaluation.IsafSuite.Event;
import org.entente.model.Claim;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is read of a press release in the terms of {@link IsafSuite}: of its claims those of captures
 * and killings, with the numbers of those they name, their day, and the first province named with them. The
 * suite's habits, such as 3 for "several", are here and nowhere else. Pure.
 */
final class IsafAnswers {
    private static final int SEVERAL = 3;
    private static final int NUMEROUS = 4;
    /** Initial reports, which the suite counts, indicate. */
    private static final Set<Factuality> LIKELY = Set.of(Factuality.CT_PLUS, Factuality.PR_PLUS);

    private static final Set<String> ONE = Set.of("he", "him", "she", "her");
    private static final Set<String> CAPTURES = Set.of("detain", "arrest", "captur", "apprehend", "taken", "took");
    private static final String DAY = "(\\p{Lu}\\p{Ll}{2})\\p{L}*\\.?\\s+(\\d{1,2})\\s*(?:,?\\s+(20\\d\\d))?\\s*";
    private static final Pattern DATELINE = Pattern.compile("\\(\\s*" + DAY + "\\)");
    /** A title that tells its day: May 11: …; … Update, Feb. 8, 2011. */
    private static final Pattern TITLE = Pattern.compile("(?m)^" + DAY + ":|\\bUpdate,? " + DAY + "$");
    /** The number of a release begins with its year: 2010-09-CA-125. */
    private static final Pattern NUMBER = Pattern.compile("\\b(20\\d\\d)-\\d\\d-\\p{Lu}");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Who is one of those told before is no one more. */
    private static final Pattern AMONG_THEM = Pattern.compile("\\b(?:one of|among) (?:those|the)\\b");

    private static final Pattern ADDED =
            Pattern.compile("\\b(?:also|another|additional|additionally|other|in addition|\\w+ more(?! than))\\b");
    private static final Pattern DEFINITE = Pattern.compile("^(?:the|both|these|those|all) ");
    private static final Pattern PART_OF =
            Pattern.compile("\\b(?:a number|several|some|many|one|two|three|four|five|six) of $");
    private static final Pattern SEVERALS = Pattern.compile("\\b(?:several|multiple|some|a few|a number of)\\b");
    private static final Pattern NUMEROUSES = Pattern.compile("\\b(?:numerous|many)\\b");
    private static final Pattern AIRSTRIKE = Pattern.compile("\\b(?:air ?-?strikes?|precision strikes?)\\b");
    /** "Planned the ambush that killed": what those who are sought have done, and no operation. */
    private static final Pattern OF_AN_ATTACK = Pattern.compile(
            "(?<!\\bair[ -]?)\\b(?:attack|ambush|bomb|bombing)e?s?\\b[^.]{0,40}\\b(?:that|which)(?: has| have| had)?$");

    private static final Pattern CIVILIANS = Pattern.compile("\\b(?:civilians?|child|children|women)\\b");

    /** Provinces, as the suite writes them, by how releases do. */
    private static final Map<String, String> PROVINCES = provinces();

    private IsafAnswers() {}

    /** The provinces of Afghanistan, from the north-east round to the capital, with other spellings. */
    private static Map<String, String> provinces() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name :
                ("badakhshan takhar kunduz baghlan balkh samangan jowzjan sar_e_pul faryab badghis herat ghor farah"
                                + " nimroz helmand kandahar zabul uruzgan day_kundi bamyan ghazni paktika paktya khost logar"
                                + " nangarhar laghman kunar nuristan wardak parwan panjshir kapisa kabul")
                        .split(" ")) {
            names.put(name.replace('_', ' '), name);
        }
        names.put("paktiya", "paktya");
        names.put("paktia", "paktya");
        names.put("khowst", "khost");
        names.put("konar", "kunar");
        names.put("konduz", "kunduz");
        names.put("oruzgan", "uruzgan");
        names.put("sar-e pul", "sar_e_pul");
        names.put("sar-e-pul", "sar_e_pul");
        names.put("daykundi", "day_kundi");
        names.put("dai kundi", "day_kundi");
        names.put("maidan wardak", "wardak");
        names.put("jawzjan", "jowzjan");
        names.put("bamiyan", "bamyan");
        return names;
    }

    /** The day that the release bears, in its dateline or its title, the year from its number where it stands nowhere else; or null. */
    static @Nullable LocalDate dateline(String text) {
        Matcher number = NUMBER.matcher(text);
        String year = number.find() ? number.group(1) : null;
        for (Pattern place : List.of(DATELINE, TITLE)) {
            Matcher matcher = place.matcher(text);
            while (matcher.find()) {
                int group = matcher.group(1) == null ? 4 : 1;
                int month = MONTHS.indexOf(matcher.group(group).toLowerCase(Locale.ROOT)) + 1;
                String told = matcher.group(group + 2) == null ? year : matcher.group(group + 2);
                int day = Integer.parseInt(matcher.group(group + 1));
                if (month > 0 && told != null && day <= Month.of(month).maxLength()) {
                    return LocalDate.of(Integer.parseInt(told), month, day);
                }
            }
        }
        return null;
    }

    static Event event(Reading reading, String text, @Nullable LocalDate published) {
        Map<Id, Mention> mentions = new HashMap<>();
        reading.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        List<Claim> told = reading.claims().stream()
                .filter(claim -> claim.mode() == Mode.ASSERTED && LIKELY.contains(claim.factuality()))
                .sorted(Comparator.comparing(claim -> claim.trigger().start()))
                .toList();
        List<Claim> captures =
                inBody(told.stream().filter(c -> isCapture(c, text)).toList(), text);
        List<Claim> killings =
                inBody(told.stream().filter(c -> isKilling(c, text)).toList(), text);
        int held = count(captures, reading, mentions, text);
        int captured = held == 0 ? figure(told, "arrests") : held;
        int dead = count(killings, reading, mentions, text);
        boolean ofAttacks = told.stream().anyMatch(claim -> isOfAnAttack(claim, text));
        int killed = dead == 0 && !ofAttacks ? figure(told, "deaths") : dead;
        List<Claim> events = new ArrayList<>(captures);
        events.addAll(killings);
        Optional<Span> first = events.stream()
                .map(Claim::trigger)
                .min(Comparator.naturalOrder())
                .map(trigger -> sentence(reading, trigger));
        Span where = first.orElse(
                reading.sentences().isEmpty()
                        ? new Span(0, text.length())
                        : reading.sentences().getFirst());
        return new Event(
                day(text, events, where, published),
                types(text, killings, killed, captured),
                province(text, where),
                killed,
                captured);
    }

    /** Without those of the title, where the release behind its dateline tells any. */
    private static List<Claim> inBody(List<Claim> claims, String text) {
        Matcher dateline = DATELINE.matcher(text);
        int body = dateline.find() ? dateline.end() : 0;
        List<Claim> behind =
                claims.stream().filter(claim -> claim.trigger().start() >= body).toList();
        return behind.isEmpty() ? claims : behind;
    }

    private static boolean isCapture(Claim claim, String text) {
        String trigger = claim.trigger().in(text).toLowerCase(Locale.ROOT);
        return claim.type() == EventType.COERCE && CAPTURES.stream().anyMatch(trigger::startsWith);
    }

    private static boolean isKilling(Claim claim, String text) {
        String trigger = claim.trigger().in(text).toLowerCase(Locale.ROOT);
        return claim.type() == EventType.ASSAULT && trigger.startsWith("kill") && !isOfAnAttack(claim, text);
    }

    private static boolean isOfAnAttack(Claim claim, String text) {
        String before = text.substring(0, claim.trigger().start())
                .toLowerCase(Locale.ROOT)
                .stripTrailing();
        return claim.type() == EventType.ASSAULT && OF_AN_ATTACK.matcher(before).find();
    }

    private static Span sentence(Reading reading, Span inside) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.contains(inside))
                .findFirst()
                .orElse(inside);
    }

    /** People counted under one common noun, or by name. */
    private record Counted(String words, String noun, int number, boolean vague) {}

    /**
     * How many: the most that are told under each noun, a number rather than "several", those that are said to be added besides, and
     * whoever is told for one person beside several others; nobody whom "the" names again.
     */
    private static int count(List<Claim> claims, Reading reading, Map<Id, Mention> mentions, String text) {
        Set<Id> seen = new TreeSet<>();
        List<Counted> counted = new ArrayList<>();
        for (Claim claim : claims) {
            List<Mention> undergoing = claim.participants().stream()
                    .filter(one -> one.role() == Role.RECIPIENT || one.role() == Role.OBJECT)
                    .map(one -> mentions.get(one.mention()))
                    .filter(Objects::nonNull)
                    .filter(mention -> mention.kind() != EntityKind.MATTER) // weapons that were seized are nobody
                    .map(mention -> whole(mention, mentions))
                    .toList();
            String sentence = sentence(reading, claim.trigger()).in(text).toLowerCase(Locale.ROOT);
            boolean among = AMONG_THEM.matcher(sentence).find();
            boolean again = among || undergoing.stream().anyMatch(mention -> isAgain(mention, text));
            boolean retold = !counted.isEmpty() && again;
            boolean added = !retold && ADDED.matcher(sentence).find();
            for (Mention mention : undergoing) {
                if (seen.add(mention.id()) && !(retold && among)) {
                    count(mention, text, added, retold, counted);
                }
            }
        }
        return counted.stream().mapToInt(Counted::number).sum();
    }

    /** The first number that a figure of that measure tells flatly; 0 where there is none. */
    private static int figure(List<Claim> told, String measure) {
        return told.stream()
                .flatMap(claim -> claim.figures().stream())
                .filter(figure -> figure.measure().code().equals(measure))
                .flatMap(figure -> Optional.ofNullable(figure.amount().value()).stream())
                .mapToInt(value -> value.setScale(0, RoundingMode.DOWN).intValue())
                .findFirst()
                .orElse(0);
    }

    /** The phrase that a group's name stands in for those who are its members: two Taliban members. */
    private static Mention whole(Mention mention, Map<Id, Mention> mentions) {
        return mentions.values().stream()
                .filter(other -> other.form() == MentionForm.NOMINAL
                        && mention.form() == MentionForm.NAME
                        && mention.kind() != EntityKind.PERSON
                        && other.span().contains(mention.span()))
                .min(Comparator.comparing(Mention::span))
                .orElse(mention);
    }

    private static boolean isAgain(Mention mention, String text) {
        return DEFINITE.matcher(counting(mention, text)).find() || mention.form() == MentionForm.PRONOUN;
    }

    private static void count(Mention mention, String text, boolean added, boolean retold, List<Counted> counted) {
        String words = counting(mention, text);
        int number = number(mention, words, text);
        boolean again = !counted.isEmpty() && isAgain(mention, text);
        if (number == 0 || again || counted.stream().anyMatch(one -> one.words().equals(words))) {
            return;
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String noun = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        boolean vague =
                SEVERALS.matcher(words).find() || NUMEROUSES.matcher(words).find();
        Counted here = new Counted(words, noun, number, vague);
        int same = -1;
        for (int i = 0; i < counted.size(); i++) {
            boolean distinct = !counted.get(i).noun().equals(noun)
                    && (number == 1 || counted.get(i).number() == 1)
                    && (!retold || i == 0);
            same = distinct ? same : i;
        }
        if (same < 0 || added) {
            counted.add(here);
        } else if (counted.get(same).number() < number && !vague
                || counted.get(same).vague()) {
            counted.set(same, here);
        }
    }

    /** The words of a mention, with a number that they hang on: two of his associates. */
    private static String counting(Mention mention, String text) {
        String words = mention.span().in(text).toLowerCase(Locale.ROOT);
        Matcher before =
                PART_OF.matcher(text.substring(0, mention.span().start()).toLowerCase(Locale.ROOT));
        return before.find() ? before.group() + words : words;
    }

    private static int number(Mention mention, String words, String text) {
        if (mention.form() == MentionForm.PRONOUN) {
            return ONE.contains(words) ? 1 : 0;
        }
        if (mention.form() == MentionForm.NAME || words.startsWith("the ") && !words.endsWith("s")) {
            return 1;
        }
        if (SEVERALS.matcher(words).find()) {
            return SEVERAL;
        }
        if (NUMEROUSES.matcher(words).find()) {
            return NUMEROUS;
        }
        Span span =
                new Span(mention.span().end() - words.length(), mention.span().end());
        int more = words.contains("more than") ? 1 : 0;
        return Quantities.find(text, span).stream()
                .map(quantity -> quantity.amount().value())
                .filter(value -> value != null && value.compareTo(BigDecimal.ONE) >= 0)
                .findFirst()
                .map(value -> value.setScale(0, RoundingMode.DOWN).intValue() + more)
                .orElse(words.endsWith("s") ? 2 : 1);
    }

    private static Set<String> types(String text, List<Claim> killings, int killed, int captured) {
        if (killed == 0) {
            return Set.of("detention");
        }
        if (captured > 0) {
            return Set.of("captureandkill");
        }
        boolean fromAbove = AIRSTRIKE.matcher(text.toLowerCase(Locale.ROOT)).find();
        boolean civilians = killings.stream()
                .flatMap(claim -> claim.participants().stream())
                .filter(participant -> participant.role() == Role.RECIPIENT)
                .anyMatch(participant -> CIVILIANS
                        .matcher(participant.span().in(text).toLowerCase(Locale.ROOT))
                        .find());
        return Set.of(civilians ? "civiliancasualty" : fromAbove ? "airstrike" : "insurgentskilled");
    }

    /** The first province that the event's sentence names, as one if it may be, else the first that the release does behind its dateline. */
    private static Set<String> province(String text, Span where) {
        String low = text.toLowerCase(Locale.ROOT);
        String sentence = low.substring(where.start(), where.end());
        Matcher dateline = DATELINE.matcher(text);
        String behind = dateline.find() ? low.substring(dateline.end()) : low;
        return provinceIn(sentence, AS_PROVINCE)
                .or(() -> provinceIn(sentence, ""))
                .or(() -> provinceIn(low, AS_PROVINCE))
                .or(() -> provinceIn(behind, ""))
                .map(Set::of)
                .orElse(Set.of());
    }

    private static final String AS_PROVINCE = "(?=(?:[- ]+and [a-z]+)? province)";

    private static Optional<String> provinceIn(String low, String followed) {
        String name = "";
        int at = Integer.MAX_VALUE;
        for (Map.Entry<String, String> province : PROVINCES.entrySet()) {
            Matcher matcher = Pattern.compile("\\b" + Pattern.quote(province.getKey()) + "\\b" + followed)
                    .matcher(low);
            if (matcher.find() && matcher.start() < at) {
                at = matcher.start();
                name = province.getValue();
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /**
     * The day that a capture or killing is told to be of; else the first that their sentence names, else the first behind the dateline,
     * else that of the release.
     */
    private static String day(String text, List<Claim> events, Span where, @Nullable LocalDate published) {
        for (Claim event : events) {
            if (event.when().basis() == TimeBasis.STATED || event.when().basis() == TimeBasis.RESOLVED) {
                Optional<LocalDate> day = day(event.when().edtf());
                if (day.isPresent()) {
                    return day.get().toString();
                }
            }
        }
        Matcher dateline = DATELINE.matcher(text);
        Matcher title = TITLE.matcher(text);
        int behind = dateline.find() ? dateline.end() : title.find() ? title.end() : 0;
        return dayIn(text, where, published)
                .or(() -> dayIn(text, new Span(behind, text.length()), published))
                .map(LocalDate::toString)
                .orElse(published == null ? "" : published.toString());
    }

    private static Optional<LocalDate> dayIn(String text, Span where, @Nullable LocalDate published) {
        return Times.find(text, where, published).stream()
                .filter(time -> time.role() == TimeFound.Role.AT)
                .flatMap(time -> day(time.edtf()).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(@Nullable Edtf edtf) {
        if (edtf == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(edtf.earliest()).filter(first -> first.equals(edtf.latest()));
    }
}
