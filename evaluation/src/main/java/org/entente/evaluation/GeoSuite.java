package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.engine.kit.places.Place;
import org.entente.model.Span;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Places in the news and where they lie (GeoVirus). A case is a text, known by its source, so that texts of one source lie in one fold. */
final class GeoSuite implements Suite<GeoSuite.Gold> {
    private static final double NEAR_KM = 161;

    private final Function<String, List<Toponym>> reader;

    /** @param reader the places that a text names */
    GeoSuite(Function<String, List<Toponym>> reader) {
        this.reader = reader;
    }

    /** A place that is named, and where it lies if that is known. */
    record Toponym(Span span, Optional<Place> place) {}

    /** A text and the places in it. */
    record Gold(String text, List<Toponym> places) {}

    @Override
    public String name() {
        return "geoparsing";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".xml")) {
            NodeList articles = SuiteFiles.xml(file).getElementsByTagName("article");
            for (int index = 0; index < articles.getLength(); index++) {
                Element article = (Element) articles.item(index);
                cases.add(new Case<>(
                        SuiteFiles.relative(folder, file),
                        SuiteFiles.child(file, article, "source")
                                .getTextContent()
                                .strip(),
                        1,
                        gold(file, article)));
            }
        }
        return cases;
    }

    private static Gold gold(Path file, Element article) {
        String text = SuiteFiles.child(file, article, "text").getTextContent();
        List<Toponym> places = new ArrayList<>();
        NodeList locations = article.getElementsByTagName("location");
        for (int index = 0; index < locations.getLength(); index++) {
            Element location = (Element) locations.item(index);
            String name = content(file, location, "name");
            try {
                Span span = new Span(
                        Integer.parseInt(content(file, location, "start")) - 1, // counted from 1
                        Integer.parseInt(content(file, location, "end")) - 1);
                double latitude = Double.parseDouble(content(file, location, "lat"));
                double longitude = Double.parseDouble(content(file, location, "lon"));
                Place place = new Place(name, Place.Kind.CITY, "", latitude, longitude, 0);
                places.add(new Toponym(span, Optional.of(place)));
            } catch (IllegalArgumentException e) {
                throw SuiteFiles.malformed(file, 1, "the place \"" + name + "\" has no span or lies off the map");
            }
        }
        return new Gold(text, places);
    }

    private static String content(Path file, Element element, String name) {
        return SuiteFiles.child(file, element, name).getTextContent().strip();
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            List<Toponym> found = reader.apply(item.gold().text());
            Counts counts = new Counts();
            counts.add("place.gold", item.gold().places().size());
            counts.add("place.predicted", found.size());
            for (Toponym gold : item.gold().places()) {
                found.stream()
                        .filter(one -> one.span().equals(gold.span()))
                        .findFirst()
                        .ifPresent(one -> count(counts, gold, one));
            }
            return new Answer(counts, predicted(found));
        };
    }

    private static void count(Counts counts, Toponym gold, Toponym found) {
        counts.add("place.correct", 1);
        counts.add("located", found.place().isPresent() ? 1 : 0);
        boolean near = found.place().isPresent()
                && gold.place().isPresent()
                && gold.place()
                                .get()
                                .kilometresTo(
                                        found.place().get().latitude(),
                                        found.place().get().longitude())
                        <= NEAR_KM;
        counts.add("near", near ? 1 : 0);
    }

    private static ObjectNode predicted(List<Toponym> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode places = json.putArray("places");
        for (Toponym toponym : found) {
            ObjectNode one = places.addObject();
            one.put("start", toponym.span().start());
            one.put("end", toponym.span().end());
            toponym.place().ifPresent(place -> {
                one.put("latitude", place.latitude());
                one.put("longitude", place.longitude());
            });
        }
        return json;
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("f1", Ratios.f1(sum, "place"));
        metrics.put("acc161", Ratios.of(sum.get("near"), sum.get("place.correct")));
        metrics.put("located", Ratios.of(sum.get("located"), sum.get("place.correct")));
        metrics.put("acc161_of_located", Ratios.of(sum.get("near"), sum.get("located")));
        return metrics;
    }
}
