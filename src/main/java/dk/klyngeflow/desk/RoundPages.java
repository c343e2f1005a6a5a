package dk.klyngeflow.desk;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Round;
import dk.klyngeflow.applications.Rounds;
import dk.klyngeflow.applications.Statements;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rounds of a cluster's pools: the secretariat plans them, and compares a round's applications in one list. */
@Controller
@RequestMapping("/klynger/{cluster}/runder")
class RoundPages {

    private static final int NAME = 100;

    record RoundView(
            long id, String name, int year, String pool, LocalDate opensOn, LocalDate closesOn, String state) {}

    record Row(
            String number,
            String title,
            String applicant,
            Money applied,
            Money proposed,
            @Nullable Money granted,
            @Nullable Integer priority,
            CaseStatus status,
            String size,
            String statements) {}

    private final Organisation organisation;
    private final Rounds rounds;
    private final Applications applications;
    private final Statements statements;
    private final CaseRegister cases;
    private final Pools pools;
    private final PartyGroups parties;
    private final ApplicationDesk desk;
    private final KlyngeClock clock;

    RoundPages(
            Organisation organisation,
            Rounds rounds,
            Applications applications,
            Statements statements,
            CaseRegister cases,
            Pools pools,
            PartyGroups parties,
            ApplicationDesk desk,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.rounds = rounds;
        this.applications = applications;
        this.statements = statements;
        this.cases = cases;
        this.pools = pools;
        this.parties = parties;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable("cluster") String id, @AuthenticationPrincipal SignedIn person, Model model) {
        return listPage(ofSecretary(id, person), Map.of(), new Refusals(), model);
    }

    @PostMapping
    String plan(
            @PathVariable("cluster") String id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var cluster = ofSecretary(id, person);
        var refusals = new Refusals();
        var name = refusals.take(() -> Typed.requiredLine("name", "Navn", typed.get("name"), NAME));
        var pool = refusals.take(() -> poolOf(cluster, typed.get("pool")));
        var opens = refusals.take(() -> Typed.requiredDate("opensOn", "Åbner", typed.get("opensOn")));
        var closes = refusals.take(() -> Typed.requiredDate("closesOn", "Lukker", typed.get("closesOn")));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.planRound(cluster.id(), pool.year(), pool.part(), name, opens, closes, person));
        }
        if (!refusals.isEmpty()) {
            return listPage(cluster, typed, refusals, model);
        }
        redirect.addFlashAttribute("done", "Runden er planlagt.");
        return "redirect:/klynger/" + id + "/runder";
    }

    @GetMapping("/{round:\\d+}")
    String show(
            @PathVariable("cluster") String id,
            @PathVariable long round,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return roundPage(ofSecretary(id, person), round, Map.of(), new Refusals(), model);
    }

    @PostMapping("/{round:\\d+}")
    String prioritise(
            @PathVariable("cluster") String id,
            @PathVariable long round,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var cluster = ofSecretary(id, person);
        var found = roundOf(cluster, round);
        var refusals = new Refusals();
        var order = new HashMap<CaseNumber, Integer>();
        for (var application : applications.ofRound(round)) {
            var field = "plads-" + application.number();
            order.put(application.number(), refusals.take(() -> place(field, typed.get(field))));
        }
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.prioritise(found, order, person));
        }
        if (!refusals.isEmpty()) {
            return roundPage(cluster, round, typed, refusals, model);
        }
        redirect.addFlashAttribute("done", "Rækkefølgen er gemt.");
        return "redirect:/klynger/%s/runder/%d".formatted(id, round);
    }

    private String listPage(Cluster cluster, Map<String, String> typed, Refusals refusals, Model model) {
        var open = pools.of(cluster.id());
        model.addAttribute("cluster", cluster);
        model.addAttribute("pools", open);
        model.addAttribute(
                "rounds",
                open.stream()
                        .map(Pool::year)
                        .distinct()
                        .flatMap(year -> rounds.of(cluster.id(), year).stream())
                        .map(this::view)
                        .toList());
        return filled(typed, refusals, model, "funds/rounds");
    }

    private String roundPage(Cluster cluster, long round, Map<String, String> typed, Refusals refusals, Model model) {
        var found = roundOf(cluster, round);
        var rows = applications.ofRound(round).stream().map(this::row).toList();
        model.addAttribute("cluster", cluster);
        model.addAttribute("round", view(found));
        model.addAttribute("rows", rows);
        model.addAttribute("sum", rows.stream().map(Row::proposed).reduce(Money.ZERO, Money::plus));
        model.addAttribute(
                "pool",
                pools.of(found.cluster(), found.year()).stream()
                        .filter(pool -> pool.part() == found.part())
                        .findFirst()
                        .orElse(null));
        return filled(typed, refusals, model, "funds/round");
    }

    private static String filled(Map<String, String> typed, Refusals refusals, Model model, String template) {
        model.addAttribute("typed", typed);
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return template;
    }

    private Row row(Application application) {
        return new Row(
                application.number().value(),
                application.sent().title(),
                application.sent().applicant(),
                application.applied(),
                application.granted().orElse(application.proposed()),
                application.granted().orElse(null),
                application.priority().orElse(null),
                cases.get(application.number()).status(),
                application.size().map(size -> size.danish()).orElse(""),
                statements.of(application.number(), application.version()).stream()
                        .map(statement -> parties.nameOf(statement.group()) + ": "
                                + statement.kind().map(kind -> kind.danish()).orElse("har ikke svaret"))
                        .collect(Collectors.joining("; ")));
    }

    private RoundView view(Round round) {
        var today = clock.today();
        var state = round.isClosedOn(today) ? "Lukket" : today.isBefore(round.opensOn()) ? "Ikke åbnet" : "Åben";
        return new RoundView(
                round.id(),
                round.name(),
                round.year(),
                round.part().danish(),
                round.opensOn(),
                round.closesOn(),
                state);
    }

    @Nullable private static Integer place(String field, @Nullable String typed) {
        var text = Typed.line(field, "Plads", typed, 4);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().matches("[1-9]\\d{0,2}")) {
            throw new Refusal(field, "place", "Feltet \"Plads\" skal være et helt tal fra 1 til 999, eller tomt.");
        }
        return Integer.valueOf(text.get());
    }

    private Pool poolOf(Cluster cluster, @Nullable String typed) {
        return pools.of(cluster.id()).stream()
                .filter(pool -> pool.id().value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("pool", "option", "Vælg en af klyngens puljer på listen."));
    }

    private Round roundOf(Cluster cluster, long round) {
        return rounds.find(round)
                .filter(found -> found.cluster().equals(cluster.id()))
                .orElseThrow(RoundPages::notFound);
    }

    private Cluster ofSecretary(String id, SignedIn person) {
        return organisation.clusters().stream()
                .filter(cluster -> cluster.id().value().equals(id))
                .filter(cluster -> desk.isSecretaryIn(cluster.id(), person))
                .findFirst()
                .orElseThrow(RoundPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
