package dk.klyngeflow.casework.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Several calls of the engine as one command, in one transaction: what one of them has read the others do not read again, and
 * the engine writes once, at the end. Its queries do not see before that what was begun within.
 *
 * <p>Imports {@code ..impl..}: a command of one's own has no public type (docs/decisions/0002).
 */
@Component
public class OneCommand {

    private final CommandExecutor commands;

    OneCommand(ProcessEngine engine) {
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    public <T> T of(Supplier<T> steps) {
        return commands.execute(context -> steps.get());
    }

    public void of(Runnable steps) {
        commands.execute(context -> {
            steps.run();
            return null;
        });
    }
}
