package dk.klyngeflow.casework.engine;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A process variable's one declaration: its name and type. Only ids, routing facts, what decision tables need and what
 * task lists show; never form contents.
 */
public record Var<T>(String name, Class<T> type) {

    public static Var<String> text(String name) {
        return new Var<>(name, String.class);
    }

    public static Var<Boolean> flag(String name) {
        return new Var<>(name, Boolean.class);
    }

    public static Var<java.util.Date> date(String name) {
        return new Var<>(name, java.util.Date.class);
    }

    public static Var<Integer> number(String name) {
        return new Var<>(name, Integer.class);
    }

    /** The value; it must be there. */
    public T get(VariableScope scope) {
        return Objects.requireNonNull(find(scope), () -> "the variable " + name + " is missing");
    }

    /** The value, or null. */
    public T find(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Sets what only the steps up to the next wait need: it is not kept, unless a case that began earlier keeps it. */
    public void pass(VariableScope scope, T value) {
        pass(scope, name, value);
    }

    /** The same with all of these. */
    public static void pass(VariableScope scope, Map<String, Object> values) {
        values.forEach((name, value) -> pass(scope, name, value));
    }

    private static void pass(VariableScope scope, String name, Object value) {
        var kept = scope.getVariableTyped(name);
        scope.setVariable(name, kept == null || kept.isTransient() ? Variables.untypedValue(value, true) : value);
    }

    public Map.Entry<String, Object> with(T value) {
        return new java.util.AbstractMap.SimpleEntry<>(name, value);
    }

    /** As {@link #with}, for what only the steps up to the next wait need: it is not kept. */
    public Map.Entry<String, Object> passing(T value) {
        return new java.util.AbstractMap.SimpleEntry<>(name, Variables.untypedValue(value, true));
    }

    /** All of these for the steps up to the next wait. */
    public static Map<String, Object> passing(Map<String, Object> values) {
        var passing = new java.util.LinkedHashMap<String, Object>();
        values.forEach((name, value) -> passing.put(name, Variables.untypedValue(value, true)));
        return passing;
    }

    /** Several values at once, nulls included, as the engine's API takes them. */
    @SafeVarargs
    public static Map<String, Object> values(Map.Entry<String, Object>... entries) {
        var values = new java.util.LinkedHashMap<String, Object>();
        for (var entry : entries) {
            values.put(entry.getKey(), entry.getValue());
        }
        return values;
    }
}
