package org.entente.app.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.Claim;
import org.entente.model.Edtf;

/** What stands on the map, as files for other programs: a line or a feature for each claim at each of its places. */
final class MapSheet {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEAD = List.of(
            "Place",
            "Latitude",
            "Longitude",
            "Where that is",
            "What",
            "Words",
            "How it is put",
            "Time",
            "Publisher",
            "Title",
            "Published",
            "Start",
            "End",
            "Review",
            "Claim");

    private final Snapshot snapshot;
    private final MapBuilder.Found found;

    MapSheet(Snapshot snapshot, MapQuery query) {
        this.snapshot = snapshot;
        this.found = new MapBuilder(snapshot).found(query);
    }

    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>(List.of(HEAD));
        for (MapBuilder.Site site : found.sites()) {
            site.claims().forEach(claim -> lines.add(line(site, claim)));
        }
        return lines;
    }

    private List<String> line(MapBuilder.Site site, Claim claim) {
        Shelved document = snapshot.documentOf(claim.document());
        return List.of(
                site.name(),
                String.format(Locale.ROOT, "%.2f", site.place().latitude()),
                String.format(Locale.ROOT, "%.2f", site.place().longitude()),
                position(site),
                Words.type(claim.type()),
                words(claim),
                Words.hedge(claim.mode(), claim.factuality(), claim.attribution()),
                time(claim),
                document.name(),
                document.title(),
                document.dateWords(),
                Integer.toString(claim.span().start()),
                Integer.toString(claim.span().end()),
                Words.review(snapshot.reviewOf(claim.id())),
                claim.id().hex());
    }

    private static String position(MapBuilder.Site site) {
        return switch (site.position()) {
            case POINT -> "town";
            case ONE_OF -> "one of several of that name";
            case MIDDLE -> "middle of an area";
        };
    }

    private String words(Claim claim) {
        return snapshot.textOf(claim, claim.span()).strip().replaceAll("\\s+", " ");
    }

    private static String time(Claim claim) {
        Edtf edtf = claim.when().edtf();
        return edtf == null ? "" : edtf.text();
    }

    /** GeoJSON after RFC 7946. */
    String geoJson() {
        ObjectNode all = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = all.putArray("features");
        for (MapBuilder.Site site : found.sites()) {
            for (Claim claim : site.claims()) {
                feature(features.addObject(), site, claim);
            }
        }
        return all.toString();
    }

    private void feature(ObjectNode feature, MapBuilder.Site site, Claim claim) {
        feature.put("type", "Feature");
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(site.place().longitude())
                .add(site.place().latitude());
        Shelved document = snapshot.documentOf(claim.document());
        feature.putObject("properties")
                .put("place", site.name())
                .put("where", position(site))
                .put("claim", claim.id().hex())
                .put("kind", claim.kind().code())
                .put("type", claim.type().code())
                .put("words", words(claim))
                .put("mode", claim.mode().code())
                .put("factuality", claim.factuality().code())
                .put("put", Words.hedge(claim.mode(), claim.factuality(), claim.attribution()))
                .put("review", snapshot.reviewOf(claim.id()).code())
                .put("time", time(claim))
                .put("publisher", document.name())
                .put("title", document.title())
                .put("published", document.dateWords())
                .put("document", document.id().hex())
                .put("start", claim.span().start())
                .put("end", claim.span().end());
    }
}
