package org.entente.app.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.engine.relate.Bond;
import org.entente.engine.relate.Bonds;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Relations;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Review;
import org.entente.model.UserError;

/** The entities that a person names on the command line, and the bonds between those of a case. */
final class Ends {
    /** Stands under everything that is drawn from who is told of with whom. */
    static final String WARNING =
            "What is much written about is not therefore central: names that many reports mention lie on many ways.";

    private static final int ALIKE_MAX = 8;

    private final CaseView view;
    private final Cast cast;

    Ends(CaseView view) {
        this.view = view;
        this.cast = new Cast(view.entities(), view.mentions()::get);
    }

    Cast cast() {
        return cast;
    }

    /** The claims that no person has rejected. */
    List<Claim> standing() {
        return view.claims().stream()
                .filter(claim -> claim.review() != Review.REJECTED)
                .map(ClaimView::claim)
                .toList();
    }

    /**
     * Those called by words with semicolons between, never none.
     *
     * @throws UserError {@code USE-NAME} where nobody of the case is called so, or several names are alike
     */
    Set<Id> called(String words) {
        Set<Id> found = new TreeSet<>();
        for (String one : words.split(";", -1)) {
            Cast.Called called = cast.called(one);
            if (called.entities().isEmpty()) {
                throw called.alike().isEmpty()
                        ? new UserError(
                                "USE-NAME",
                                one.strip(),
                                "nothing of this case that has a name of its own is called so",
                                "entente export CASE --format entities lists the names")
                        : new UserError(
                                "USE-NAME",
                                one.strip(),
                                "several names hold it: "
                                        + String.join(
                                                "; ",
                                                called.alike()
                                                        .subList(
                                                                0,
                                                                Math.min(
                                                                        ALIKE_MAX,
                                                                        called.alike()
                                                                                .size()))),
                                "Write one of them in full");
            }
            called.entities().forEach(entity -> found.add(entity.id()));
        }
        return found;
    }

    /**
     * The graph in which these are looked for.
     *
     * @param all over what is only planned, asked for, denied or an opinion too
     */
    Relations relations(Set<Id> asked, boolean all) {
        List<Bond> bonds = Bonds.among(Bonds.of(standing(), cast.naming()), cast, asked);
        return all ? Relations.of(bonds) : Relations.holding(bonds);
    }

    String name(Id entity) {
        return cast.entity(entity).name();
    }
}
