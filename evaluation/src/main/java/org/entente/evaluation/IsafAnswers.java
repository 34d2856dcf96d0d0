package org.entente.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is read of a press release in the terms of {@link IsafSuite}: of its claims those of captures
 * and killings, with the numbers of those they name, their day, and the first province named with them. The
 * suite's habits, such as 3 for "several", are here and nowhere else. Pure.
 */
final class IsafAnswers {
    private static final int SEVERAL = 3;
    private static final int NUMEROUS = 4;
    private static final Set<String> CAPTURES = Set.of("detain", "arrest", "captur", "apprehend");
    private static final Pattern DATELINE =
            Pattern.compile("\\(\\s*(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{1,2})\\s*,?\\s+(20\\d\\d)\\s*\\)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ADDED =
            Pattern.compile("\\b(also|another|additional|additionally|other|in addition)\\b");
    private static final Pattern AIRSTRIKE = Pattern.compile("\\b(?:air ?-?strikes?|precision strikes?)\\b");
    private static final Pattern CIVILIANS = Pattern.compile("\\b(?:civilians?|child|children|women)\\b");

    /** Provinces, as the suite writes them, by how releases do. */
    private static final Map<String, String> PROVINCES = provinces();

    private IsafAnswers() {}

    /** The provinces of Afghanistan, from the north-east round to the capital, with other spellings. */
    private static Map<String, String> provinces() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name :
                ("badakhshan takhar kunduz baghlan balkh samangan jowzjan sar_e_pul faryab badghis herat ghor farah "
                                + "nimroz helmand kandahar zabul uruzgan day_kundi bamyan ghazni paktika paktya khost logar "
                                + "nangarhar laghman kunar nuristan wardak parwan panjshir kapisa kabul")
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

    /** The day that the release bears, or null. */
    static @Nullable LocalDate dateline(String text) {
        Matcher matcher = DATELINE.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        int month = MONTHS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT));
        return month < 0
                ? null
                : LocalDate.of(Integer.parseInt(matcher.group(3)), month + 1, Integer.parseInt(matcher.group(2)));
    }

    static Event event(Reading reading, String text, @Nullable LocalDate published) {
        Map<Id, Mention> mentions = new HashMap<>();
        reading.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        List<Claim> told = reading.claims().stream()
                .filter(claim -> claim.mode() == Mode.ASSERTED && claim.factuality() == Factuality.CT_PLUS)
                .sorted(Comparator.comparing(claim -> claim.trigger().start()))
                .toList();
        List<Claim> captures = told.stream().filter(c -> isCapture(c, text)).toList();
        List<Claim> killings = told.stream().filter(c -> isKilling(c, text)).toList();
        int captured = count(captures, reading, mentions, text);
        int killed = count(killings, reading, mentions, text);
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
                day(text, published), types(text, killings, killed, captured), province(text, where), killed, captured);
    }

    private static boolean isCapture(Claim claim, String text) {
        String trigger = claim.trigger().in(text).toLowerCase(Locale.ROOT);
        return claim.type() == EventType.COERCE && CAPTURES.stream().anyMatch(trigger::startsWith);
    }

    private static boolean isKilling(Claim claim, String text) {
        String trigger = claim.trigger().in(text).toLowerCase(Locale.ROOT);
        return claim.type() == EventType.ASSAULT && trigger.startsWith("kill");
    }

    private static Span sentence(Reading reading, Span inside) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.contains(inside))
                .findFirst()
                .orElse(inside);
    }

    /** How many: those of the first sentence that tells of any, and those that are said to be added. */
    private static int count(List<Claim> claims, Reading reading, Map<Id, Mention> mentions, String text) {
        Map<Span, Integer> bySentence = new LinkedHashMap<>();
        Set<Id> counted = new TreeSet<>();
        for (Claim claim : claims) {
            int number = 0;
            for (Participant participant : claim.participants()) {
                boolean undergoes = participant.role() == Role.RECIPIENT || participant.role() == Role.OBJECT;
                if (undergoes && counted.add(participant.mention())) {
                    number += number(mentions.get(participant.mention()), text);
                }
            }
            bySentence.merge(sentence(reading, claim.trigger()), number, Integer::sum);
        }
        int total = 0;
        for (Map.Entry<Span, Integer> sentence : bySentence.entrySet()) {
            boolean added = ADDED.matcher(sentence.getKey().in(text).toLowerCase(Locale.ROOT))
                    .find();
            total = added ? total + sentence.getValue() : Math.max(total, sentence.getValue());
        }
        return total;
    }

    private static int number(@Nullable Mention mention, String text) {
        if (mention == null || mention.form() == MentionForm.PRONOUN) {
            return 0;
        }
        String words = mention.span().in(text).toLowerCase(Locale.ROOT);
        if (mention.form() == MentionForm.NAME || words.startsWith("the ") && !words.endsWith("s")) {
            return 1;
        }
        if (words.contains("several") || words.contains("a number of")) {
            return SEVERAL;
        }
        if (words.contains("numerous") || words.contains("multiple") || words.contains("many")) {
            return NUMEROUS;
        }
        return Quantities.find(text, mention.span()).stream()
                .map(quantity -> quantity.amount().value())
                .filter(value -> value != null && value.compareTo(BigDecimal.ONE) >= 0)
                .findFirst()
                .map(value -> value.setScale(0, RoundingMode.DOWN).intValue())
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

    /** The first province that the event's sentence names as one, else the first that the release does. */
    private static Set<String> province(String text, Span where) {
        String low = text.toLowerCase(Locale.ROOT);
        return provinceIn(low.substring(where.start(), where.end()))
                .or(() -> provinceIn(low))
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Optional<String> provinceIn(String low) {
        String name = "";
        int at = Integer.MAX_VALUE;
        for (Map.Entry<String, String> province : PROVINCES.entrySet()) {
            Matcher matcher = Pattern.compile(
                            "\\b" + Pattern.quote(province.getKey()) + "\\b(?=(?:[- ]+and [a-z]+)? province)")
                    .matcher(low);
            if (matcher.find() && matcher.start() < at) {
                at = matcher.start();
                name = province.getValue();
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** The first day that the release names after its dateline, else that of the release. */
    private static String day(String text, @Nullable LocalDate published) {
        Matcher dateline = DATELINE.matcher(text);
        int from = dateline.find() ? dateline.end() : 0;
        for (TimeFound time : Times.find(text, new Span(from, text.length()), published)) {
            LocalDate first = time.edtf() == null ? null : time.edtf().earliest();
            if (first != null && time.edtf() != null && first.equals(time.edtf().latest())) {
                return first.toString();
            }
        }
        return published == null ? "" : published.toString();
    }
}
