package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import org.entente.engine.relate.Overlap;

/** Draws two or three sets as circles that overlap, with how many items lie in each part. Sizes say nothing; the numbers do. */
final class VennDrawing {
    private static final int WIDTH = 900;
    private static final int[][] TWO = {{360, 180, 150}, {540, 180, 150}};
    private static final int[][] THREE = {{370, 175, 145}, {530, 175, 145}, {450, 310, 145}};

    /** Where the number of a combination stands, by its bits. */
    private static final int[][] TWO_PARTS = {{}, {285, 185}, {615, 185}, {450, 185}};

    private static final int[][] THREE_PARTS = {
        {}, {300, 150}, {600, 150}, {450, 130}, {450, 395}, {368, 275}, {532, 275}, {450, 225}
    };
    private static final int[][] TWO_NAMES = {{200, 60}, {700, 60}};
    private static final int[][] THREE_NAMES = {{210, 60}, {690, 60}, {610, 430}};
    private static final String[] ANCHORS = {"end", "start", "start"};
    private static final int NAME_CHARS = 26;

    private final List<String> sides;

    VennDrawing(List<String> sides) {
        this.sides = sides;
    }

    OverlapPage.Venn of(List<Overlap.Item> items, String facet) {
        boolean two = sides.size() == 2;
        int[][] places = two ? TWO : THREE;
        int[][] names = two ? TWO_NAMES : THREE_NAMES;
        int[][] parts = two ? TWO_PARTS : THREE_PARTS;
        List<OverlapPage.Circle> circles = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            String name = sides.get(i);
            circles.add(new OverlapPage.Circle(
                    places[i][0],
                    places[i][1],
                    places[i][2],
                    "set-" + i,
                    name.length() <= NAME_CHARS ? name : name.substring(0, name.offsetByCodePoints(0, 24)) + "…",
                    names[i][0],
                    names[i][1],
                    ANCHORS[i]));
        }
        List<OverlapPage.Part> numbers = new ArrayList<>();
        for (int region = 1; region < parts.length; region++) {
            int at = region;
            int count = (int) items.stream().filter(item -> item.sides() == at).count();
            numbers.add(new OverlapPage.Part(
                    parts[region][0],
                    parts[region][1],
                    count,
                    "#r-" + region,
                    count + " " + facet + ", " + OverlapBuilder.title(region, sides)));
        }
        return new OverlapPage.Venn(WIDTH, two ? 360 : 470, circles, numbers);
    }
}
