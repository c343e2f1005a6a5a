package dk.klyngeflow.casework.engine;

import dk.klyngeflow.forms.Conditions;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.SuccessfulParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/** Judges the forms' conditions with the FEEL engine that also runs the decision tables. */
@Component
public class FeelConditions implements Conditions {

    private final FeelEngineApi feel = KeptFunctionsFeel.conditions();

    @Override
    public boolean isTrue(String feelExpression, Map<String, Object> data) {
        var result = feel.evaluate(parsed(feelExpression), data);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private ParsedExpression parsed(String expression) {
        var result = feel.parseExpression(expression);
        if (result instanceof SuccessfulParseResult success) {
            return success.parsedExpression();
        }
        throw new IllegalArgumentException("not a FEEL expression: " + expression);
    }
}
