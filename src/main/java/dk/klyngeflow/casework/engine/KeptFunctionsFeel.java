package dk.klyngeflow.casework.engine;

import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType.ASSERT_FAILURE$;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The FEEL engine of decision tables and forms with its built-in functions, and what it has parsed, kept. The library makes all
 * of both anew for each cell of a table, which took more of a case's processor time than the answers. It still answers itself whatever goes wrong.
 *
 * <p>Imports {@code ..impl..}: the library has no public way to keep them (docs/decisions/0051).
 */
public final class KeptFunctionsFeel extends FeelEngine {

    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;

    /** Soft: people may type cells of their own (what if?), and those may be forgotten. */
    private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentReferenceHashMap<>();

    private final Map<String, Either<Failure, ParsedExpression>> cells = new ConcurrentReferenceHashMap<>();

    private KeptFunctionsFeel(FunctionProvider custom, ValueMapper values) {
        super(custom, values, new Configuration(false), FeelEngine.defaultClock());
        var all = List.of(new BuiltinFunctions(clock(), values), custom);
        functions =
                new CompositeFunctionProvider(CollectionConverters.asScala(all).toList());
        interpreter = new FeelInterpreter(values);
    }

    /** For conditions over Java values. */
    static FeelEngineApi conditions() {
        var values = FeelEngineBuilder.forJava();
        return new FeelEngineApi(new KeptFunctionsFeel(values.functionProvider(), values.valueMapper()));
    }

    /** Settings for whoever runs decision tables. */
    public static DefaultDmnEngineConfiguration tables() {
        var tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(() -> new ScalaFeelEngine(List.of()) {
            @Override
            protected FeelEngine buildFeelEngine(CustomFunctionTransformer custom, CompositeValueMapper values) {
                return new KeptFunctionsFeel(custom, values);
            }
        });
        return tables;
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
        return expressions.computeIfAbsent(text, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
        return cells.computeIfAbsent(text, super::parseUnaryTests);
    }

    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context context) {
        var own = EvalContext.create(valueMapper(), functions).merge(context);
        var value = interpreter.eval(expression.expression(), own);
        var failures = own.failureCollector().failures();
        if (value instanceof ValError || value instanceof ValFatalError || isAssertion(failures)) {
            return super.evaluate(expression, context);
        }
        return new SuccessfulEvaluationResult(valueMapper().unpackVal(value), failures);
    }

    private static boolean isAssertion(Iterable<EvaluationFailure> failures) {
        for (var all = failures.iterator(); all.hasNext(); ) {
            if (all.next().failureType() == ASSERT_FAILURE$.MODULE$) {
                return true;
            }
        }
        return false;
    }
}
