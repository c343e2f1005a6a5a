package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.fundapplication.FundApplication.FUND_PART;
import static dk.klyngeflow.casework.fundapplication.FundApplication.INTAKE;
import static dk.klyngeflow.casework.fundapplication.FundApplication.ROUND_CLOSES;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Round;
import dk.klyngeflow.applications.Rounds;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_assignPool: the pool that the table named, and the round where that pool is given out in rounds. */
@Component
class AssignPoolDelegate implements JavaDelegate {

    private final Applications applications;
    private final Pools pools;
    private final Rounds rounds;
    private final Reserving reserving;
    private final FundLedger ledger;

    AssignPoolDelegate(Applications applications, Pools pools, Rounds rounds, Reserving reserving, FundLedger ledger) {
        this.applications = applications;
        this.pools = pools;
        this.rounds = rounds;
        this.reserving = reserving;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(new CaseNumber(CASE_NUMBER.get(execution)));
        var part = PoolPart.valueOf(FUND_PART.get(execution));

        var pool = poolOf(application, part);
        // What it holds in another pool, after an earlier screening, would stay there for nobody.
        if (application.pool().filter(earlier -> !earlier.equals(pool)).isPresent()) {
            reserving.release(application);
        }
        // Before the tie, not after it: a tie reads the pool, and two who have read it would wait for each other to
        // write.
        ledger.lock(pool);
        applications.assign(application.number(), pool);

        if (INTAKE.get(execution).equals("ROUND")) {
            ROUND_CLOSES.set(
                    execution, LevelDates.endOf(roundOf(application, part).closesOn()));
        }
    }

    private PoolId poolOf(Application application, PoolPart part) {
        return pools.opened(application.cluster(), application.year(), part)
                .orElseThrow(() -> new Refusal(
                        "nextStep",
                        "noPool",
                        "Puljen \"%s\" for %d er ikke åbnet: åbn klyngens puljer for året, før ansøgningen behandles."
                                .formatted(part.danish(), application.year())));
    }

    private Round roundOf(Application application, PoolPart part) {
        return application
                .round()
                .flatMap(rounds::find)
                .filter(round -> round.part() == part
                        && round.year() == application.year()
                        && round.cluster().equals(application.cluster()))
                .orElseThrow(() -> new Refusal(
                        "roundId",
                        "required",
                        "Puljen \"%s\" fordeles i runder: vælg den runde i %d, som ansøgningen hører til."
                                .formatted(part.danish(), application.year())));
    }
}
