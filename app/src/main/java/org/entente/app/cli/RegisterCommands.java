package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.app.export.Json;
import org.entente.app.web.Numbers;
import org.entente.app.web.Times;
import org.entente.app.web.Words;
import org.entente.app.work.CaseMaterial;
import org.entente.app.work.CaseView;
import org.entente.engine.relate.Accusation;
import org.entente.engine.relate.Agreement;
import org.entente.engine.relate.Registers;
import org.entente.model.Edtf;
import org.entente.model.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The registers of accusations, of agreements and of demands. */
final class RegisterCommands {
    private RegisterCommands() {}

    /** Prints accusations. */
    @Command(
            name = "accusations",
            description =
                    "Prints who is accused of what, by whom, and what they say to it, or that the case holds no answer.",
            mixinStandardHelpOptions = true)
    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
    static final class Accused implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private CaseArguments arguments;

        @Option(names = "--unanswered", description = "only those to which the case holds no answer")
        private boolean unanswered;

        Accused(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            CaseView view = arguments.view();
            Layout layout = new Layout(terminal);
            BondPrinter printer = new BondPrinter(view, new Ends(view), layout);
            ClaimsPrinter claims = new ClaimsPrinter(view, layout);
            List<Accusation> accusations = CaseMaterial.of(view).accusations().stream()
                    .filter(one -> !unanswered || one.answers().isEmpty())
                    .toList();
            if (!arguments.json() && accusations.isEmpty()) {
                terminal.out().println("Nothing found.");
            }
            for (Accusation one : accusations) {
                if (arguments.json()) {
                    terminal.out().println(Json.line(json(one, printer)));
                } else {
                    String by = one.accusers().isEmpty() ? "" : ", by " + String.join(", ", one.accusers());
                    layout.paragraph(0, String.join(", ", one.accused()) + by);
                    printer.claims(one.claims());
                    claims.answers(2, one.answers());
                    layout.blank();
                }
            }
            return ExitCode.DONE;
        }

        private static ObjectNode json(Accusation one, BondPrinter printer) {
            ObjectNode json = Json.object();
            ArrayNode accused = json.putArray("accused");
            one.accused().forEach(accused::add);
            ArrayNode accusers = json.putArray("accusers");
            one.accusers().forEach(accusers::add);
            json.set("claims", printer.json(one.claims()));
            ArrayNode answers = json.putArray("answers");
            for (Accusation.Answer answer : one.answers()) {
                ObjectNode each = answers.addObject().put("how", answer.how().code());
                each.set("claim", printer.json(List.of(answer.claim())).get(0));
            }
            return json;
        }
    }

    /** Prints agreements. */
    @Command(
            name = "agreements",
            description =
                    "Prints agreements with their parties, dates, terms and where each source says that they stand.",
            mixinStandardHelpOptions = true)
    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
    static final class Agreements implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private CaseArguments arguments;

        Agreements(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            CaseView view = arguments.view();
            Ends ends = new Ends(view);
            Layout layout = new Layout(terminal);
            BondPrinter printer = new BondPrinter(view, ends, layout);
            List<Agreement> agreements = Registers.agreements(ends.standing(), new CaseMaterial(view, ends.cast()));
            if (!arguments.json() && agreements.isEmpty()) {
                terminal.out().println("Nothing found.");
            }
            for (Agreement one : agreements) {
                if (arguments.json()) {
                    terminal.out().println(Json.line(json(one, printer)));
                } else {
                    layout.paragraph(0, one.name());
                    layout.table(
                            2,
                            List.of(
                                    List.of("parties", told(String.join(", ", one.parties()))),
                                    List.of("date", told(times(one.dates()))),
                                    List.of(
                                            "term",
                                            told(one.terms().stream()
                                                    .map(Numbers::term)
                                                    .collect(Collectors.joining("; ")))),
                                    List.of("until", told(times(one.expiries())))));
                    one.standing().forEach((standing, claims) -> {
                        layout.paragraph(2, words(standing) + ":");
                        printer.claims(claims);
                    });
                    layout.blank();
                }
            }
            return ExitCode.DONE;
        }

        private static String told(String words) {
            return words.isEmpty() ? "not told" : words;
        }

        private static String times(List<Edtf> times) {
            return times.stream().map(Times::words).collect(Collectors.joining("; "));
        }

        private static String words(Agreement.Standing standing) {
            return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private static ObjectNode json(Agreement one, BondPrinter printer) {
            ObjectNode json = Json.object().put("key", one.key()).put("name", one.name());
            ArrayNode parties = json.putArray("parties");
            one.parties().forEach(parties::add);
            ArrayNode dates = json.putArray("dates");
            one.dates().forEach(date -> dates.add(date.text()));
            ArrayNode terms = json.putArray("terms");
            one.terms().forEach(term -> terms.add(term.exact()));
            ArrayNode expiries = json.putArray("expiries");
            one.expiries().forEach(date -> expiries.add(date.text()));
            ObjectNode standing = json.putObject("standing");
            one.standing().forEach((each, claims) -> standing.set(words(each), printer.json(claims)));
            return json;
        }
    }

    /** Prints recommendations. */
    @Command(
            name = "recommendations",
            description = "Prints what somebody recommends, and of whom, in the words of the passage.",
            mixinStandardHelpOptions = true)
    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
    static final class Recommendations implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private CaseArguments arguments;

        @Option(names = "--asked", description = "what is asked for, and not what is recommended")
        private boolean asked;

        Recommendations(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            CaseView view = arguments.view();
            Ends ends = new Ends(view);
            Layout layout = new Layout(terminal);
            BondPrinter printer = new BondPrinter(view, ends, layout);
            List<Registers.Demand> demands = Registers.demands(
                    ends.standing(), asked ? Mode.REQUESTED : Mode.RECOMMENDED, new CaseMaterial(view, ends.cast()));
            if (!arguments.json() && demands.isEmpty()) {
                terminal.out().println("Nothing found.");
            }
            for (Registers.Demand one : demands) {
                String author = Words.speakers(one.first().attribution());
                if (arguments.json()) {
                    ObjectNode json = Json.object().put("author", author);
                    ArrayNode ofWhom = json.putArray("ofWhom");
                    one.ofWhom().forEach(ofWhom::add);
                    json.set("claims", printer.json(one.claims()));
                    terminal.out().println(Json.line(json));
                } else {
                    String whom = one.ofWhom().isEmpty() ? "not told" : String.join(", ", one.ofWhom());
                    layout.paragraph(0, author + ", of " + whom);
                    printer.claims(List.of(one.first()));
                }
            }
            return ExitCode.DONE;
        }
    }
}
