package dk.klyngeflow.casework.engine;

/** Whoever sets the clock before the engine starts; the engine's set-up asks for it so that it comes first. */
interface EngineClockSource {}
