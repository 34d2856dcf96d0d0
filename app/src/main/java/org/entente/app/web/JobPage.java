package org.entente.app.web;

import java.util.List;

/**
 * How far an adding has come.
 *
 * @param frame around it
 * @param state of the adding
 */
record JobPage(Frame frame, State state) {
    /**
     * The state of an adding.
     *
     * @param id of it, for the address
     * @param token to be sent back with a change
     * @param stage what is being done, in words
     * @param done how many things of the stage are done
     * @param total how many it has; 0 where that is unknown
     * @param finished whether it has ended
     * @param stopped whether a person has asked it to end before its time
     * @param failure what stopped it, or empty
     * @param items what is added, in the order given
     */
    record State(
            String id,
            String token,
            String stage,
            long done,
            long total,
            boolean finished,
            boolean stopped,
            String failure,
            List<Item> items) {
        long refused() {
            return items.stream().filter(item -> item.css().equals("refused")).count();
        }

        long added() {
            return items.stream()
                    .filter(item -> item.css().equals("added") || item.css().equals("known"))
                    .count();
        }
    }

    /** One input: its name, what became of it, and what to do about it. */
    record Item(String name, String css, String what, String todo, String href) {}
}
