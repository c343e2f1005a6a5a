package dk.klyngeflow.demo;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.casework.CaseDesk;
import dk.klyngeflow.casework.DemoCast;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * A dozen made-up applications in the made-up cluster, so that 70/30 is seen at work: granted, granted with less, finished,
 * refused, withdrawn, postponed, asked about, heard, waiting for money and for their round.
 */
@Component
@Profile("demo")
class DemoApplications {

    private static final ClusterId CLUSTER = new ClusterId("fiktiv");
    private static final BodyId DRIFT = new BodyId("fiktivDriftsforum");
    private static final BodyId STRATEGISK = new BodyId("fiktivStrategisk");
    private static final BodyId POLITISK = new BodyId("fiktivPolitisk");

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2022, 8, 24, 15, 30);
    private static final LocalDate FIRST_ROUND_CLOSES = LocalDate.of(2022, 8, 24);
    private static final LocalDate DRIFT_MEETS = LocalDate.of(2022, 9, 7);
    private static final LocalDate STRATEGISK_MEETS = LocalDate.of(2022, 9, 21);
    private static final LocalDate POLITISK_MEETS = LocalDate.of(2022, 10, 5);
    private static final LocalDate SECOND_ROUND_CLOSES = LocalDate.of(2022, 10, 25);

    private static final SignedIn APPLICANT = new SignedIn("fiktivansoeger", "Demo", Set.of(), Set.of(CLUSTER.value()));
    private static final SignedIn SECRETARY =
            new SignedIn("fiktivsekretaer", "Demo", Set.of(DRIFT + "Sekretariat"), Set.of(CLUSTER.value()));

    private final DemoCast cast;
    private final ApplicationDesk desk;
    private final CaseDesk cases;
    private final Applications applications;
    private final KlyngeClock clock;

    DemoApplications(
            DemoCast cast, ApplicationDesk desk, CaseDesk cases, Applications applications, KlyngeClock clock) {
        this.cast = cast;
        this.desk = desk;
        this.cases = cases;
        this.applications = applications;
        this.clock = clock;
    }

    /** Puts the clock back to the summer before the demo's own time begins. */
    void beginInSummer() {
        cast.beginAt(BEGINNING);
    }

    /** Whether a start before this one has played them. */
    boolean arePlayed() {
        return !applications.of(CLUSTER, BEGINNING.getYear()).isEmpty();
    }

    /** Lets time pass until then; a moment that has passed is ignored. */
    void comeTo(LocalDateTime moment) {
        if (moment.isAfter(clock.now())) {
            cast.moveTo(moment);
        }
    }

    /** Plays from the summer into the autumn; the cluster's money and meetings are there already. */
    void play() {
        cast.undisturbed(this::summerAndAutumn);
    }

    private void summerAndAutumn() {
        var first = round("1. runde", LocalDate.of(2022, 8, 1), FIRST_ROUND_CLOSES);
        var falls = apply("Fælles faldklinik", 500_000, "FRAIL_ELDERLY", "2022-06-01", "2023-06-30");
        var copd = apply("Digital opfølgning ved KOL", 120_000, "CHRONIC", "2022-06-01", "2022-12-31");
        var acute = apply("Akutsygepleje på tværs", 400_000, "ACUTE", "2022-06-01", "2022-12-31");
        screen(falls, "LARGE", "DRIFTSFORUM", first);
        screen(copd, "SMALL", "DRIFTSFORUM", first);
        screen(acute, "LARGE", "DRIFTSFORUM", first);

        var youth = apply("Unge med skolefravær", 150_000, "YOUTH", "2022-10-01", "2023-03-31");
        var minds = apply("Én indgang ved psykisk sygdom", 90_000, "MENTAL_ILLNESS", "2022-10-01", "2022-12-31");
        var visit = apply("Fælles hjemmebesøg", 40_000, "FRAIL_ELDERLY", "2022-10-06", "2022-10-12");
        screen(youth, "LARGE", "SSU", null);
        screen(minds, "LARGE", "ONGOING", null);
        screen(visit, "SMALL", "ONGOING", null);

        var withdrawn = apply("Fælles telefontavle", 30_000, "ACUTE", "2022-10-01", "2022-12-31");
        cases.withdraw(withdrawn, APPLICANT);

        operationsMeet(falls, copd, acute, youth, minds, visit);
        strategicMeets(falls, youth);
        politicalMeets(falls, copd, visit);
        finish(visit);

        arriveInAutumn();
    }

    private void operationsMeet(
            CaseNumber falls, CaseNumber copd, CaseNumber acute, CaseNumber youth, CaseNumber minds, CaseNumber visit) {
        cast.moveTo(DRIFT_MEETS.atTime(15, 0));
        for (var approved : List.of(falls, copd, acute, youth, visit)) {
            cast.answer(approved, DRIFT, DRIFT_MEETS, Outcome.APPROVED, "Driftsforum indstiller projektet", null);
        }
        cast.answer(
                minds,
                DRIFT,
                DRIFT_MEETS,
                Outcome.REJECTED,
                "Ikke indstillet: kommunen har allerede det samme tilbud",
                null);
        cast.close(DRIFT, DRIFT_MEETS);
    }

    private void strategicMeets(CaseNumber falls, CaseNumber youth) {
        cast.moveTo(STRATEGISK_MEETS.atTime(15, 0));
        cast.answer(
                falls,
                STRATEGISK,
                STRATEGISK_MEETS,
                Outcome.APPROVED_WITH_PROVISO,
                "Godkendt med et mindre beløb, idet almen praksis inddrages",
                new Effect.Grant(Money.ofKroner(450_000).oere(), "Almen praksis inddrages fra begyndelsen."));
        cast.answer(youth, STRATEGISK, STRATEGISK_MEETS, Outcome.POSTPONED, "Udsættes til næste møde", null);
        cast.close(STRATEGISK, STRATEGISK_MEETS);
        cast.sendMinutes(STRATEGISK, STRATEGISK_MEETS);
    }

    private void politicalMeets(CaseNumber falls, CaseNumber copd, CaseNumber visit) {
        cast.moveTo(POLITISK_MEETS.atTime(16, 0));
        for (var approved : List.of(falls, copd, visit)) {
            cast.answer(approved, POLITISK, POLITISK_MEETS, Outcome.APPROVED, "Godkendt", null);
        }
        cast.close(POLITISK, POLITISK_MEETS);
        cast.sendMinutes(POLITISK, POLITISK_MEETS);
    }

    /** A small project that is over before the demo begins, and has money left. */
    private void finish(CaseNumber visit) {
        cast.does(
                visit,
                "userTask_submitCharter",
                Map.of(
                        "background", "Mange borgere får besøg fra flere sider.",
                        "goals", "Ét fælles besøg.",
                        "activities", "Fælles besøg i en uge.",
                        "organisation", "En arbejdsgruppe."));
        cast.moveTo(LocalDateTime.of(2022, 10, 12, 9, 0));
        cast.does(
                visit,
                "userTask_reportFinal",
                Map.of(
                        "results", "Fælles besøg hos 42 borgere.",
                        "learning", "Besøget skal aftales ved udskrivningen.",
                        "spentKroner", 31_500));
        cast.does(visit, "userTask_approveFinalReport", Map.of("reportAnswer", "APPROVE"));
    }

    /** What is under way when the demo begins. */
    private void arriveInAutumn() {
        var second = round("2. runde", LocalDate.of(2022, 10, 1), SECOND_ROUND_CLOSES);
        var nutrition = apply("Ernæring efter udskrivelse", 180_000, "CHRONIC", "2023-01-01", "2023-12-31");
        var unasked = apply("Fælles kursus i samtaler", 60_000, "MENTAL_ILLNESS", "2022-11-01", "2023-02-28");
        var heard = apply("Tryg overgang til plejehjem", 70_000, "FRAIL_ELDERLY", "2022-11-01", "2023-04-30");
        var operations = apply("Løn til koordinator", 80_000, "CHRONIC", "2022-11-01", "2023-10-31");
        apply("Sammen om smerter", 95_000, "CHRONIC", "2022-11-15", "2023-05-31");

        cast.does(
                unasked,
                "userTask_screenApplication",
                Map.of("nextStep", "ASK", "question", "Hvilke medarbejdere skal på kurset, og hvor mange?"));
        var hearing = screening("LARGE", "ONGOING", null);
        hearing.put("statementGroups", List.of("fiktivPiu", "fiktivOest"));
        cast.does(heard, "userTask_screenApplication", hearing);
        cast.does(
                operations,
                "userTask_screenApplication",
                Map.of("nextStep", "REFUSE", "refusalReason", "Midlerne går ikke til løn i den almindelige drift."));
        cases.withdraw(nutrition, APPLICANT);
        screen(
                apply("Ernæring efter udskrivelse, ny udgave", 160_000, "CHRONIC", "2022-07-01", "2023-12-31"),
                "LARGE",
                "DRIFTSFORUM",
                second);
    }

    private long round(String name, LocalDate opens, LocalDate closes) {
        return desk.planRound(CLUSTER, 2022, PoolPart.START, name, opens, closes, SECRETARY)
                .id();
    }

    private CaseNumber apply(String title, int kroner, String targetGroup, String from, String to) {
        return cast.start(
                "fundApplication",
                Map.ofEntries(
                        Map.entry("clusterId", CLUSTER.value()),
                        Map.entry("title", title),
                        Map.entry("applicant", "Fiktiv Kommune Øst, Sundhed"),
                        Map.entry("contact", "Projektleder (opdigtet)"),
                        Map.entry("contactMail", "projekt@eksempel.dk"),
                        Map.entry("partnerSectors", List.of("MUNICIPALITY", "HOSPITAL")),
                        Map.entry("targetGroup", targetGroup),
                        Map.entry(
                                "purpose",
                                "Opdigtet til demoen: " + title + " for borgere, som sektorerne er fælles om."),
                        Map.entry("startsOn", from),
                        Map.entry("endsOn", to),
                        Map.entry(
                                "budget",
                                List.of(Map.of(
                                        "text", "Projektledelse og kurser", "type", "DEVELOPMENT", "kroner", kroner)))),
                APPLICANT);
    }

    private void screen(CaseNumber number, String size, String origin, @Nullable Long round) {
        cast.does(number, "userTask_screenApplication", screening(size, origin, round));
    }

    private static Map<String, Object> screening(String size, String origin, @Nullable Long round) {
        var found = new HashMap<String, Object>(Map.of(
                "nextStep",
                "GO_ON",
                "origin",
                origin,
                "projectSize",
                size,
                "sizeReason",
                "Opdigtet begrundelse til demoen"));
        if (round != null) {
            found.put("roundId", round.toString());
        }
        return found;
    }
}
