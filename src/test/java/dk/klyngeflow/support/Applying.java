package dk.klyngeflow.support;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Rounds;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.NewFundYear;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plays applicants and the secretariat that screens, with the forms that they use. */
@Component
public class Applying {

    public static final String CLUSTER = "njVest";
    public static final String OPERATIONS = "njVestDriftsforum";
    public static final String STRATEGIC = "njVestStrategisk";
    public static final String POLITICAL = "njVestPolitisk";

    private final FormDoor door;
    private final Play play;
    private final Applications applications;
    private final FundYears years;
    private final Pools pools;
    private final Rounds rounds;

    Applying(FormDoor door, Play play, Applications applications, FundYears years, Pools pools, Rounds rounds) {
        this.door = door;
        this.play = play;
        this.applications = applications;
        this.years = years;
        this.pools = pools;
        this.rounds = rounds;
    }

    /** The cluster has this much money in the year, given out as the model says. */
    public void funds(int year, long kroner, AllocationModel model) {
        var cluster = new ClusterId(CLUSTER);
        years.open(NewFundYear.received(cluster, year, Money.ofKroner(80_000_000), Money.ofKroner(kroner)));
        years.adopt(cluster, year, model, 1, "Vedtaget i en test");
        pools.open(cluster, year);
    }

    public Pool pool(int year, PoolPart part) {
        return pools.of(new ClusterId(CLUSTER), year).stream()
                .filter(pool -> pool.part() == part)
                .findFirst()
                .orElseThrow();
    }

    public long round(int year, LocalDate closes) {
        return rounds.plan(new ClusterId(CLUSTER), year, PoolPart.START, "Runde 1", closes.minusDays(30), closes)
                .id();
    }

    /** A good application, with {@code changes} over it. */
    public static Map<String, Object> sent(long kroner, Map<String, Object> changes) {
        var sent = new HashMap<String, Object>(Map.of(
                "clusterId", CLUSTER,
                "title", "Sammen om faldforebyggelse",
                "applicant", "Thisted Kommune, Sundhed",
                "contact", "Projektleder",
                "contactMail", "projekt@eksempel.dk",
                "partnerSectors", List.of("MUNICIPALITY", "HOSPITAL"),
                "targetGroup", "FRAIL_ELDERLY",
                "purpose", "Færre fald blandt de sårbare ældre, som kommune og hospital er fælles om."));
        sent.put("startsOn", "2026-09-01");
        sent.put("endsOn", "2027-02-28");
        sent.put("budget", List.of(Map.of("text", "Projektleder", "type", "DEVELOPMENT", "kroner", kroner)));
        sent.putAll(changes);
        return sent;
    }

    public CaseNumber apply(long kroner, Map<String, Object> changes) {
        var started = door.start("fundApplication", sent(kroner, changes), play.person("ansoeger"));
        return new CaseNumber(started.businessKey());
    }

    public CaseNumber apply(long kroner) {
        return apply(kroner, Map.of());
    }

    /** Lets the application go on as a large project that arose during the year. */
    public void screen(CaseNumber number, Map<String, Object> changes) {
        var found = new HashMap<String, Object>(Map.of(
                "nextStep", "GO_ON",
                "origin", "ONGOING",
                "projectSize", "LARGE",
                "sizeReason", "Går på tværs af sektorer"));
        found.putAll(changes);
        play.submit(number, "userTask_screenApplication", found);
    }

    public void screen(CaseNumber number) {
        screen(number, Map.of());
    }

    /** The cluster's three levels meet in April, May and June. */
    public void planMeetings() {
        play.plan(OPERATIONS, LocalDate.of(2026, 4, 15));
        play.plan(STRATEGIC, LocalDate.of(2026, 5, 20));
        play.plan(POLITICAL, LocalDate.of(2026, 6, 17));
    }

    /** The body's next meeting is held, gives the application this answer, and its record is closed. */
    public void decide(CaseNumber number, String body, Outcome outcome) {
        play.decide(number, play.next(body, play.today()), outcome);
    }

    /** A small project that was applied for, recommended and granted; its bodies' meetings are planned. */
    public CaseNumber granted(long kroner, Map<String, Object> changes) {
        var number = apply(kroner, changes);
        screen(number, Map.of("projectSize", "SMALL"));
        decide(number, OPERATIONS, Outcome.APPROVED);
        decide(number, POLITICAL, Outcome.APPROVED);
        return number;
    }

    public void prioritise(CaseNumber number, int priority) {
        applications.prioritise(number, priority);
    }

    public Application get(CaseNumber number) {
        return applications.get(number);
    }
}
