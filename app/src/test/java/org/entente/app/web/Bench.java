package org.entente.app.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.app.fetch.FetchLimits;
import org.entente.app.fetch.Fetcher;
import org.entente.app.work.CaseView;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;
import org.entente.app.work.Progress;
import org.entente.casefile.KeptPage;
import org.entente.engine.judge.Judging;
import org.entente.formats.lists.ParsedList;
import org.entente.model.Claim;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Listing;
import org.entente.model.Reading;
import org.jspecify.annotations.Nullable;

/** A real case in a file and a real server over it; only the reading of its texts is done by hand. */
final class Bench implements AutoCloseable {
    private final Sample sample;
    private final CaseWork work;
    private final WorkDesk desk;
    private final WebServer server;

    Bench(Path folder, Account... more) {
        this(folder, new Sample(more), true);
    }

    private Bench(Path folder, Sample sample, boolean filled) {
        this(folder, sample, filled, new Fetcher(FetchLimits.STANDARD, false, null), Integer.MAX_VALUE, List.of());
    }

    private Bench(Path folder, Sample sample, boolean filled, Fetcher fetcher, int large, List<Warming.Page> ahead) {
        this.sample = sample;
        this.work = new CaseWork(folder.resolve("sample.entente"), new Machine(ByHand::new, 1));
        if (filled) {
            work.add(sample.accounts().stream().map(Account::input).toList(), Progress.NONE);
        }
        this.desk = new WorkDesk(work, "somebody", large, ahead);
        this.server = Screens.serve(desk, work, fetcher);
    }

    /** A case that is taken for a large one. */
    static Bench large(Path folder) {
        return large(folder, Warming.PAGES);
    }

    /** The same, of which these pages are laid out ahead. */
    static Bench large(Path folder, List<Warming.Page> ahead) {
        return new Bench(folder, new Sample(), true, new Fetcher(FetchLimits.STANDARD, false, null), 0, ahead);
    }

    /** A case whose file is not there yet. */
    static Bench empty(Path folder, Account... readable) {
        return new Bench(folder, new Sample(readable), false);
    }

    /** The same, which fetches from this machine and from networks at home too. */
    static Bench fetchingFromHome(Path folder) {
        return new Bench(
                folder,
                new Sample(),
                false,
                new Fetcher(FetchLimits.STANDARD, true, null),
                Integer.MAX_VALUE,
                List.of());
    }

    /** Finds the account that a document was made of, and reads what that account tells to read. */
    private final class ByHand implements Machine.DocumentReader {
        @Override
        public Id identity() {
            return Ids.of("reader", "by hand");
        }

        @Override
        public Reading read(Document document, @Nullable LocalDate published) {
            Draft draft = new Draft(document);
            sample.accounts().stream()
                    .filter(account -> account.title().equals(document.title()))
                    .findFirst()
                    .ifPresent(account -> account.reading().accept(draft));
            return draft.reading(identity());
        }
    }

    /** While that runs the case is not laid out for anybody, as while a large one is being read. */
    void whileBusy(Runnable body) {
        synchronized (desk) {
            body.run();
        }
    }

    /** The case as it stands. */
    CaseView view() {
        return work.view();
    }

    /** Rejects a claim, as if by another process. */
    void reject(Claim claim) {
        String text = view().document(claim.document()).orElseThrow().document().text();
        work.judge("somebody else", "", new Judgement.Reject(Judging.anchor(claim, text)));
    }

    /** Keeps a page with the case as another build of the program made it. */
    void keepOfAnotherBuild(String address) {
        work.keep(List.of(new KeptPage(address, "2026-01-02T03:04:05+01:00", "another", new byte[0])), view());
    }

    /** Takes a document out of the case for good, as if by another process. */
    void remove(Id document) {
        work.remove(List.of(document), "somebody else", "a promise");
    }

    Claim claim(String name) {
        return sample.claim(name);
    }

    /** The address of the document with that title. */
    String document(String title) {
        return "/documents/"
                + work.view().documents().stream()
                        .map(view -> view.document())
                        .filter(document -> Objects.equals(document.title(), title))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    String document(int account) {
        return document(sample.accounts().get(account).title());
    }

    Snapshot snapshot() {
        return new WorkDesk(work, "somebody").current().snapshot();
    }

    /** Takes a list into the case whose one entry has that name. */
    void list(String name) {
        Listing listing = Listing.of(
                "coast",
                "C.1",
                ListedKind.UNKNOWN,
                List.of(new ListedName(name, ListedName.Quality.PRIMARY)),
                List.of(new Listing.Fact("program", "COAST")));
        work.takeList(
                new ParsedList("coast", "2025-12-01", Ids.of("list", name), List.of(listing), List.of()),
                "coast.json",
                false);
    }

    /** Takes a list of those listings into the case. */
    void list(String name, List<Listing> listings) {
        work.takeList(
                new ParsedList(name, "2025-12-01", Ids.of("list", name), listings, List.of()), name + ".json", false);
    }

    List<Judgement> judgements() {
        return work.view().judgements();
    }

    String address(String path) {
        return server.address().resolve(path).toString();
    }

    /** What is wrong with the file of the case; nothing, where all is right. */
    List<String> check() {
        return work.check();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        work.close();
    }
}
