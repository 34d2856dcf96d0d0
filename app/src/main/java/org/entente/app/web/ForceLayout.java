package org.entente.app.web;

import java.util.List;

/**
 * Places the nodes of a graph after Fruchterman and Reingold (1991): all push each other away, joined
 * ones pull together. It starts from a spiral in the order given and draws no lots, so that the same
 * graph is placed alike on every visit. A pure function of its input.
 */
final class ForceLayout {
    private static final int ROUNDS = 260;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double TO_THE_MIDDLE = 0.9;

    private ForceLayout() {}

    /**
     * Places {@code count} nodes within {@code width} by {@code height}.
     *
     * @param edges pairs of nodes by number
     * @return x and y of each
     */
    static int[][] place(int count, List<int[]> edges, int width, int height, int margin) {
        double[][] at = new double[count][];
        for (int i = 0; i < count; i++) {
            double far = Math.sqrt((i + 0.5) / count);
            at[i] = new double[] {far * Math.cos(i * GOLDEN_ANGLE), far * Math.sin(i * GOLDEN_ANGLE)};
        }
        double apart = 1.3 / Math.sqrt(Math.max(1, count));
        for (int round = 0; round < ROUNDS; round++) {
            double step = 0.12 * (1 - (double) round / ROUNDS) + 0.002;
            move(at, forces(at, edges, apart), step);
        }
        return fit(at, width, height, margin);
    }

    private static double[][] forces(double[][] at, List<int[]> edges, double apart) {
        double[][] forces = new double[at.length][2];
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                double dx = at[i][0] - at[j][0];
                double dy = at[i][1] - at[j][1];
                double squared = Math.max(dx * dx + dy * dy, 1e-6);
                push(forces, i, j, dx, dy, apart * apart / squared);
            }
            forces[i][0] -= at[i][0] * TO_THE_MIDDLE;
            forces[i][1] -= at[i][1] * TO_THE_MIDDLE;
        }
        for (int[] edge : edges) {
            double dx = at[edge[0]][0] - at[edge[1]][0];
            double dy = at[edge[0]][1] - at[edge[1]][1];
            push(forces, edge[0], edge[1], dx, dy, -Math.hypot(dx, dy) / apart);
        }
        return forces;
    }

    private static void push(double[][] forces, int i, int j, double dx, double dy, double factor) {
        forces[i][0] += dx * factor;
        forces[i][1] += dy * factor;
        forces[j][0] -= dx * factor;
        forces[j][1] -= dy * factor;
    }

    private static void move(double[][] at, double[][] forces, double step) {
        for (int i = 0; i < at.length; i++) {
            double length = Math.hypot(forces[i][0], forces[i][1]);
            if (length > 0) {
                double part = Math.min(length, step) / length;
                at[i][0] += forces[i][0] * part;
                at[i][1] += forces[i][1] * part;
            }
        }
    }

    private static int[][] fit(double[][] at, int width, int height, int margin) {
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] one : at) {
            for (int axis = 0; axis < 2; axis++) {
                least[axis] = Math.min(least[axis], one[axis]);
                most[axis] = Math.max(most[axis], one[axis]);
            }
        }
        int[] room = {width - 2 * margin, height - 2 * margin};
        int[][] places = new int[at.length][2];
        for (int i = 0; i < at.length; i++) {
            for (int axis = 0; axis < 2; axis++) {
                double wide = most[axis] - least[axis];
                double part = wide < 1e-9 ? 0.5 : (at[i][axis] - least[axis]) / wide;
                places[i][axis] = margin + (int) Math.round(part * room[axis]);
            }
        }
        return places;
    }
}
