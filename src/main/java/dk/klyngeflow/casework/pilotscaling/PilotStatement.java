package dk.klyngeflow.casework.pilotscaling;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatements;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What a body reads of a pilot before its meeting: the test, what came of it, and what was judged and planned since.
 * It is the case's statement there, which the body's secretariat may write anew; what somebody has written stays.
 */
@Component
class PilotStatement {

    private final Pilots pilots;
    private final CaseRegister cases;
    private final CaseStatements statements;
    private final PilotTexts texts;

    PilotStatement(Pilots pilots, CaseRegister cases, CaseStatements statements, PilotTexts texts) {
        this.pilots = pilots;
        this.cases = cases;
        this.statements = statements;
        this.texts = texts;
    }

    void writeFor(BodyId body, CaseNumber number) {
        var before = statements.latest(number, body);
        if (before.filter(one -> !one.writtenBy().equals(Actor.SYSTEM.id())).isPresent()) {
            return;
        }
        int version = before.map(CaseStatements.CaseStatement::version).orElse(0);
        statements.write(number, body, version, html(number), null, null, Actor.SYSTEM);
    }

    private String html(CaseNumber number) {
        var pilot = pilots.get(number);
        var html = new StringJoiner("");
        part(html, "Afprøvningen", cases.get(number).description());
        part(html, "Resultater", pilot.results());
        part(html, "Evaluering", pilot.evaluation());
        part(html, "Hvorfor den egner sig til at blive udbredt", pilot.potential());
        pilot.integration().ifPresent(text -> part(html, "Sammenhæng med andre områder", text));
        pilot.judgement().map(Pilot.Judgement::reason).ifPresent(why -> part(html, "Formandskabets vurdering", why));
        pilot.recommendation().ifPresent(text -> part(html, "Temagruppens indstilling", text));
        var plan = pilots.milestones(number);
        if (!plan.isEmpty()) {
            part(html, "Milepælsplan", PilotTexts.plan(plan));
        }
        var others = texts.others(pilot);
        if (!others.isEmpty()) {
            part(html, "Andre afprøvninger i regionen", others);
        }
        return html.toString();
    }

    private static void part(StringJoiner html, String heading, String text) {
        html.add("<h4>%s</h4><p>%s</p>"
                .formatted(heading, HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>")));
    }
}
