package dk.klyngeflow.desk;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.Csv;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What did we decide about it, and what became of it? Across the bodies of the person's clusters, to read and to export. */
@Controller
@RequestMapping("/beslutninger")
class DecisionPages {

    private static final int LONGEST_SEARCH = 200;
    private static final List<String> HEADINGS = List.of(
            "Dato",
            "Forum",
            "Emne",
            "Indstilling",
            "Udfald",
            "Ordlyd",
            "Sag",
            "Sagens status",
            "Opfølgning",
            "Hvem",
            "Frist",
            "Udført");

    /** As typed. */
    record Filter(
            @Nullable String q,
            @Nullable String forum,
            @Nullable String fra,
            @Nullable String til,
            @Nullable String vis) {}

    private final DecisionViews views;
    private final Organisation organisation;
    private final KlyngeClock clock;

    DecisionPages(DecisionViews views, Organisation organisation, KlyngeClock clock) {
        this.views = views;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    String show(Filter filter, @AuthenticationPrincipal SignedIn person, Model model) {
        var refusals = new Refusals();
        var found = views.find(search(filter, person, refusals), person, DecisionViews.MOST);
        model.addAttribute("found", found);
        model.addAttribute("bodies", bodiesOf(person));
        model.addAttribute("filter", filter);
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        model.addAttribute("today", clock.today());
        return "decisions";
    }

    @GetMapping("/beslutninger.csv")
    ResponseEntity<byte[]> export(Filter filter, @AuthenticationPrincipal SignedIn person) {
        var rows = views.find(search(filter, person, new Refusals()), person, DecisionViews.MOST_EXPORTED).stream()
                .flatMap(row -> row.lines().stream())
                .toList();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("beslutninger.csv")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
                .body(Csv.of(HEADINGS, rows));
    }

    private DecisionViews.Wanted search(Filter filter, SignedIn person, Refusals refusals) {
        var bodies = bodiesOf(person).stream()
                .map(Body::id)
                .filter(id -> empty(filter.forum()) || id.value().equals(filter.forum()))
                .toList();
        return new DecisionViews.Wanted(
                bodies,
                text(filter.q()),
                day("fra", "Fra", filter.fra(), refusals).orElse(null),
                day("til", "Til", filter.til(), refusals).orElse(null),
                "aabne".equals(filter.vis()),
                "overskredne".equals(filter.vis()));
    }

    private List<Body> bodiesOf(SignedIn person) {
        return organisation.bodies().stream()
                .filter(body -> person.tenants().contains(body.owner().value()) || person.isInAny(body.groups()))
                .toList();
    }

    private static Optional<LocalDate> day(String field, String label, @Nullable String typed, Refusals refusals) {
        var day = refusals.take(() -> Typed.date(field, label, typed == null ? "" : typed));
        return day == null ? Optional.empty() : day;
    }

    private static String text(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    }

    private static boolean empty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
