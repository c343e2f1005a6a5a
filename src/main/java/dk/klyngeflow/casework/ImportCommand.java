package dk.klyngeflow.casework;

import dk.klyngeflow.casework.importing.ImportException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** {@code --import=<file>}: brings the file in and says what was done or every mistake; the program then ends. */
@Component
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

    private final Importing importing;
    private int exitCode;

    ImportCommand(Importing importing) {
        this.importing = importing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(Importing.OPTION)) {
            exitCode = arguments.getOptionValues(Importing.OPTION).stream()
                    .mapToInt(this::bringIn)
                    .max()
                    .orElse(1);
        }
    }

    /** 0 if everything is in. */
    @Override
    public int getExitCode() {
        return exitCode;
    }

    private int bringIn(String name) {
        try {
            LOG.info("{}", importing.run(new FileSystemResource(name), (done, total, sentence) -> {}));
            return 0;
        } catch (ImportException mistakes) {
            LOG.error("nothing was imported from {}:\n{}", name, mistakes.getMessage());
            return 1;
        } catch (RuntimeException fault) {
            LOG.error("the import of {} broke off; run it again to continue", name, fault);
            return 1;
        }
    }
}
