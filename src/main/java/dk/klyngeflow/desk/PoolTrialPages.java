package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.CaseAccess;
import dk.klyngeflow.casework.WhatIfDesk;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.funds.PoolTrial;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What if a year's money had been divided otherwise: 60/40 instead of 70/30, or under another model? */
@Controller
@RequestMapping("/hvad-nu-hvis/{cluster}/midler/{year:\\d{4}}")
class PoolTrialPages {

    private static final List<String> HEADINGS =
            List.of("Sag", "Titel", "Pulje med kopien", "Skulle reserveres", "Mangler", "Bevilget");
    private static final int ALL = 100;

    /** What was asked: the model, and the two percentages as they were typed. */
    record Wanted(
            @Nullable String model,
            @Nullable String start,
            @Nullable String adhoc) {}

    private record Split(AllocationModel model, int startPercent) {}

    /** A pool now and in the trial; a model that does not have it leaves its column empty. */
    record Row(String name, @Nullable Pool now, @Nullable PoolTrial.TriedPool tried) {}

    /** A case that does not fit; without a title for whoever does not see the case. */
    record Line(String number, @Nullable String title, String pool, Money asked, Money missing, Money granted) {}

    private final WhatIfAccess access;
    private final WhatIfDesk desk;
    private final Pools pools;
    private final CaseRegister cases;
    private final CaseAccess caseAccess;

    PoolTrialPages(WhatIfAccess access, WhatIfDesk desk, Pools pools, CaseRegister cases, CaseAccess caseAccess) {
        this.access = access;
        this.desk = desk;
        this.pools = pools;
        this.cases = cases;
        this.caseAccess = caseAccess;
    }

    @GetMapping
    String show(
            @PathVariable("cluster") String id,
            @PathVariable int year,
            Wanted wanted,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var cluster = access.cluster(id, person);
        var funds = access.year(cluster, year);
        var refusals = new Refusals();
        if (wanted.model() != null) {
            var split = refusals.take(() -> split(wanted));
            if (split != null) {
                addOutcome(cluster, funds, split, person, model);
            }
        }
        model.addAttribute("cluster", cluster);
        model.addAttribute("funds", funds);
        model.addAttribute("models", AllocationModel.values());
        model.addAttribute("wanted", filled(wanted, funds));
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return "whatif/funds";
    }

    @GetMapping("/passer-ikke.csv")
    ResponseEntity<byte[]> export(
            @PathVariable("cluster") String id,
            @PathVariable int year,
            Wanted wanted,
            @AuthenticationPrincipal SignedIn person) {
        var funds = access.year(access.cluster(id, person), year);
        var split = split(wanted);
        var lines = lines(desk.tryPools(funds, split.model(), split.startPercent(), person), person);
        return WhatIfPages.csv(
                "hvad-nu-hvis-midler-" + year,
                HEADINGS,
                lines.stream()
                        .map(line -> Arrays.<Object>asList(
                                line.number(), line.title(), line.pool(), line.asked(), line.missing(), line.granted()))
                        .toList());
    }

    private void addOutcome(Cluster cluster, FundYear funds, Split split, SignedIn person, Model model) {
        var now = pools.of(cluster.id(), funds.year());
        var outcome = desk.tryPools(funds, split.model(), split.startPercent(), person);
        var lines = lines(outcome, person);
        model.addAttribute("rows", rows(now, outcome.pools()));
        model.addAttribute("plot", PoolTrialPlot.of(now, outcome.pools()));
        model.addAttribute("unfit", lines);
        model.addAttribute("lost", lines.stream().map(Line::granted).reduce(Money.ZERO, Money::plus));
    }

    private static List<Row> rows(List<Pool> now, List<PoolTrial.TriedPool> tried) {
        return Stream.of(PoolPart.values())
                .map(part -> new Row(
                        part.danish(),
                        now.stream()
                                .filter(pool -> pool.part() == part)
                                .findFirst()
                                .orElse(null),
                        tried.stream()
                                .filter(pool -> pool.part() == part)
                                .findFirst()
                                .orElse(null)))
                .filter(row -> row.now() != null || row.tried() != null)
                .toList();
    }

    private List<Line> lines(PoolTrial.Outcome outcome, SignedIn person) {
        var numbers = outcome.unfit().stream().map(PoolTrial.Unfit::number).toList();
        var seen = caseAccess.seen(numbers, person);
        var titles = new HashMap<CaseNumber, String>(cases.titles(numbers));
        titles.keySet().retainAll(seen);
        return outcome.unfit().stream()
                .map(one -> new Line(
                        one.number().value(),
                        titles.get(one.number()),
                        one.part().danish(),
                        one.asked(),
                        one.missing(),
                        one.granted()))
                .toList();
    }

    private static Split split(Wanted wanted) {
        var model = Stream.of(AllocationModel.values())
                .filter(one -> one.name().equals(wanted.model()))
                .findFirst()
                .orElseThrow(() -> new Refusal("model", "option", "Vælg en af modellerne på listen."));
        if (!model.divides()) {
            return new Split(model, ALL);
        }
        int start = percent("start", "Årets start, i procent", wanted.start());
        int adhoc = percent("adhoc", "Ad hoc-projekter, i procent", wanted.adhoc());
        if (start + adhoc != ALL) {
            throw new Refusal(
                    "adhoc", "sum", "De to procenter skal tilsammen være 100; de er %d.".formatted(start + adhoc));
        }
        return new Split(model, start);
    }

    private static int percent(String field, String label, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > ALL) {
            throw new Refusal(field, "percent", "Feltet \"%s\" skal være et helt tal fra 0 til 100.".formatted(label));
        }
        return Integer.parseInt(text);
    }

    /** What was typed, or to begin with what holds. */
    private static Map<String, String> filled(Wanted wanted, FundYear funds) {
        if (wanted.model() != null) {
            return Map.of(
                    "model", wanted.model(),
                    "start", wanted.start() == null ? "" : wanted.start(),
                    "adhoc", wanted.adhoc() == null ? "" : wanted.adhoc());
        }
        return Map.of(
                "model", funds.effective().name(),
                "start", Integer.toString(funds.startPercent()),
                "adhoc", Integer.toString(ALL - funds.startPercent()));
    }
}
