package dk.klyngeflow.casework;

import dk.klyngeflow.casework.fundapplication.FundApplication;
import dk.klyngeflow.casework.whatif.PastCase;
import dk.klyngeflow.casework.whatif.PastQuestions;
import dk.klyngeflow.casework.whatif.TableCopies;
import dk.klyngeflow.casework.whatif.TableCopy;
import dk.klyngeflow.casework.whatif.TableTrial;
import dk.klyngeflow.casework.whatif.Threshold;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.LedgerEntry;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.funds.PoolTrial;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What if? A copy of a decision table, or another way to divide a year's money, held against what has been: which cases would
 * have come out otherwise, and for how much. Reads only; the copy lives as long as the question. Of a cluster's cases a person
 * gets those that her own secretariats serve or have served.
 */
@Component
@Transactional(readOnly = true)
public class WhatIfDesk {

    /** What the copy makes of the cases; {@code stops} are the answers that end a case. */
    public record Tried(TableCopy before, TableCopy after, TableTrial.Outcome outcome, Set<String> stops) {}

    private final Map<String, PastQuestions> questions;
    private final TableCopies copies;
    private final TableTrial trial;
    private final CaseAccess access;
    private final ApplicationDesk applications;
    private final Organisation organisation;
    private final Pools pools;
    private final FundLedger ledger;

    WhatIfDesk(
            List<PastQuestions> questions,
            TableCopies copies,
            TableTrial trial,
            CaseAccess access,
            ApplicationDesk applications,
            Organisation organisation,
            Pools pools,
            FundLedger ledger) {
        this.questions = questions.stream().collect(Collectors.toMap(PastQuestions::table, Function.identity()));
        this.copies = copies;
        this.trial = trial;
        this.access = access;
        this.applications = applications;
        this.organisation = organisation;
        this.pools = pools;
        this.ledger = ledger;
    }

    /** The clusters in which the person belongs to a secretariat. */
    public List<Cluster> clustersOf(SignedIn person) {
        return organisation.clusters().stream()
                .filter(cluster -> applications.isSecretaryIn(cluster.id(), person))
                .toList();
    }

    /** The tables that can be asked about past cases, by name. */
    public List<TableCopy> tables() {
        return questions.keySet().stream()
                .map(copies::inForce)
                .sorted(Comparator.comparing(TableCopy::name))
                .toList();
    }

    /** The table in force, to be changed; empty where past cases cannot be held against it. */
    public Optional<TableCopy> table(String id) {
        return Optional.ofNullable(questions.get(id)).map(one -> copies.inForce(one.table()));
    }

    public List<Threshold> thresholds(String table, ClusterId cluster) {
        return questions.get(table).thresholds(cluster);
    }

    /**
     * @param thresholds by name; one that is absent has no limit
     * @throws Refusal where the person serves no body of the cluster, or a cell cannot be read
     */
    public Tried tryTable(ClusterId cluster, TableCopy copy, Map<String, Long> thresholds, SignedIn person) {
        requireSecretary(cluster, person);
        var asked = questions.get(copy.table());
        var served = access.served(cluster, person);
        var past = asked.of(cluster, thresholds).stream()
                .filter(one -> served.contains(one.number()))
                .toList();
        return new Tried(copies.inForce(copy.table()), copy, trial.of(copy, past), asked.stops());
    }

    /**
     * The year's money under another model or another percentage.
     *
     * @throws Refusal where the person serves no body of the cluster
     */
    public PoolTrial.Outcome tryPools(FundYear year, AllocationModel model, int startPercent, SignedIn person) {
        requireSecretary(year.cluster(), person);
        var statements = new LinkedHashMap<PoolPart, List<LedgerEntry>>();
        for (var pool : pools.of(year.cluster(), year.year())) {
            statements.put(pool.part(), ledger.statement(pool.id()));
        }
        var now = new HashMap<CaseNumber, PoolPart>();
        statements.forEach((part, entries) ->
                entries.forEach(entry -> entry.caseNumber().ifPresent(number -> now.put(number, part))));
        return PoolTrial.of(model, startPercent, statements.values(), partOf(year, model, now));
    }

    /** As the table of the pools has it; a case that nobody screened keeps its pool, or takes the model's last. */
    private Function<CaseNumber, PoolPart> partOf(FundYear year, AllocationModel model, Map<CaseNumber, PoolPart> now) {
        var answers = trial.inForce(FundApplication.POOL_TABLE);
        var screened = questions.get(FundApplication.POOL_TABLE).of(year.cluster(), Map.of()).stream()
                .collect(Collectors.toMap(PastCase::number, PastCase::facts));
        var last = model.parts().get(model.parts().size() - 1);
        return number -> Optional.ofNullable(screened.get(number))
                .flatMap(facts -> answers.apply(under(model, facts)))
                .map(said -> PoolPart.valueOf(said.get(FundApplication.FUND_PART.name())))
                .filter(model.parts()::contains)
                .or(() -> Optional.ofNullable(now.get(number)).filter(model.parts()::contains))
                .orElse(last);
    }

    private static Map<String, Object> under(AllocationModel model, Map<String, Object> facts) {
        var changed = new HashMap<>(facts);
        changed.put(FundApplication.ALLOCATION_MODEL.name(), model.name());
        return changed;
    }

    private void requireSecretary(ClusterId cluster, SignedIn person) {
        if (!applications.isSecretaryIn(cluster, person)) {
            throw new Refusal("", "notSecretary", "Det kan kun klyngens sekretariater gøre.");
        }
    }
}
