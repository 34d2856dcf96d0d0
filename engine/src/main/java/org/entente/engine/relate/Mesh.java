package org.entente.engine.relate;

import java.util.Arrays;

/** Vertices and undirected edges as numbers, to be walked over fast. Immutable. */
final class Mesh {
    /** What {@link #distances} gives where no way leads. */
    static final int FAR = Integer.MAX_VALUE / 4;

    private final int[] a;
    private final int[] b;
    private final int[] start;
    private final int[] incident;

    /**
     * @param vertices how many there are, from 0
     * @param a one end of each edge
     * @param b the other
     */
    Mesh(int vertices, int[] a, int[] b) {
        this.a = a.clone();
        this.b = b.clone();
        start = new int[vertices + 1];
        for (int edge = 0; edge < a.length; edge++) {
            start[a[edge] + 1]++;
            start[b[edge] + 1]++;
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            start[vertex + 1] += start[vertex];
        }
        incident = new int[2 * a.length];
        int[] next = start.clone();
        for (int edge = 0; edge < a.length; edge++) {
            incident[next[a[edge]]++] = edge;
            incident[next[b[edge]]++] = edge;
        }
    }

    private int vertices() {
        return start.length - 1;
    }

    int a(int edge) {
        return a[edge];
    }

    int b(int edge) {
        return b[edge];
    }

    /**
     * How many steps each vertex is from the nearest of some.
     *
     * @param without edges that are taken out
     */
    int[] distances(int[] from, boolean[] without) {
        int[] distance = new int[vertices()];
        Arrays.fill(distance, FAR);
        int[] queue = new int[vertices()];
        int last = 0;
        for (int vertex : from) {
            if (distance[vertex] == FAR) {
                distance[vertex] = 0;
                queue[last++] = vertex;
            }
        }
        for (int first = 0; first < last; first++) {
            int here = queue[first];
            for (int i = start[here]; i < start[here + 1]; i++) {
                int edge = incident[i];
                int other = a[edge] == here ? b[edge] : a[edge];
                if (distance[other] == FAR && !without[edge]) {
                    distance[other] = distance[here] + 1;
                    queue[last++] = other;
                }
            }
        }
        return distance;
    }

    /**
     * A smallest set of edges that holds some vertices together with others, the one nearest to the first (Ford and Fulkerson's theorem,
     * Edmonds and Karp's way of finding it).
     *
     * @return true for each edge of the set
     */
    boolean[] cut(int[] first, int[] second) {
        byte[] flow = new byte[a.length];
        boolean[] goal = new boolean[vertices()];
        for (int vertex : second) {
            goal[vertex] = true;
        }
        int[] cameBy = new int[vertices()];
        while (augmented(first, goal, flow, cameBy)) {
            // until no way is left that carries more
        }
        boolean[] cut = new boolean[a.length];
        for (int edge = 0; edge < cut.length; edge++) {
            cut[edge] = cameBy[a[edge]] != FAR ^ cameBy[b[edge]] != FAR;
        }
        return cut;
    }

    /** Sends one more along a shortest way that is left; what was reached is then told by {@code cameBy}, which is not {@link #FAR} there. */
    private boolean augmented(int[] first, boolean[] goal, byte[] flow, int[] cameBy) {
        Arrays.fill(cameBy, FAR);
        int[] queue = new int[vertices()];
        int last = 0;
        for (int vertex : first) {
            if (cameBy[vertex] == FAR) {
                cameBy[vertex] = -1;
                queue[last++] = vertex;
            }
        }
        for (int at = 0; at < last; at++) {
            int here = queue[at];
            for (int i = start[here]; i < start[here + 1]; i++) {
                int edge = incident[i];
                boolean along = a[edge] == here;
                int other = along ? b[edge] : a[edge];
                if (cameBy[other] != FAR || (along ? flow[edge] >= 1 : flow[edge] <= -1)) {
                    continue;
                }
                cameBy[other] = edge;
                if (goal[other]) {
                    send(other, flow, cameBy);
                    return true;
                }
                queue[last++] = other;
            }
        }
        return false;
    }

    private void send(int end, byte[] flow, int[] cameBy) {
        int here = end;
        while (cameBy[here] >= 0) {
            int edge = cameBy[here];
            boolean along = b[edge] == here;
            flow[edge] += (byte) (along ? 1 : -1);
            here = along ? a[edge] : b[edge];
        }
    }
}
