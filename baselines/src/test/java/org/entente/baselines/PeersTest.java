package org.entente.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ServiceLoader;
import org.entente.evaluation.ArticlePeer;
import org.entente.evaluation.Timex;
import org.entente.evaluation.TimexPeer;
import org.junit.jupiter.api.Test;

final class PeersTest {
    private static final String PAGE = """
            <html><head><title>Ferry back in service</title></head><body>
            <ul><li><a href="/a">Home</a></li><li><a href="/b">Sport</a></li></ul>
            <div id="content"><h1>Ferry back in service</h1>
            <p>%1$s</p><p>%1$s</p><p>%1$s</p></div>
            </body></html>
            """.formatted(
                    "The ferry between the two islands runs again since Monday, the port authority said, after "
                            + "engineers had worked on its rudder for three weeks and two storms had held them up, as it put it in a "
                            + "letter to the council of the smaller island.");

    @Test
    void eachPeerIsFoundAndReadsAnArticle() {
        assertThat(ServiceLoader.load(ArticlePeer.class))
                .extracting(ArticlePeer::name)
                .containsExactlyInAnyOrder("boilerpipe", "readability4j");
        for (ArticlePeer peer : ServiceLoader.load(ArticlePeer.class)) {
            assertThat(peer.article(PAGE)).as(peer.name()).contains("worked on its rudder");
        }
    }

    @Test
    void theTaggerOfTimesIsFoundAndReckonsFromTheDocumentsDay() {
        TimexPeer peer = TimexPeer.find().orElseThrow();
        assertThat(peer.times("The ferry sank last Monday.", LocalDate.of(2024, 11, 20)))
                .extracting(Timex::value)
                .containsExactly("2024-11-11");
    }
}
