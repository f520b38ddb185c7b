package br.com.alicerce.simulation.world;

/** How processes are built: soundly, or with something between them and their ports that should not be there. */
public interface Construction {

  /** As the house builds them. */
  Construction SOUND = new Construction() {};

  /** What a relay is built on, given what it should be built on. */
  default RelayPorts relay(RelayPorts sound, Servers servers) {
    return sound;
  }

  /** What the workers of a process are built on, given what they should be built on. */
  default WorkerPorts workers(WorkerPorts sound, Servers servers) {
    return sound;
  }
}
