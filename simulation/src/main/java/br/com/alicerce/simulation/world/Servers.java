package br.com.alicerce.simulation.world;

import br.com.alicerce.simulation.memory.MemoryDatabase;
import br.com.alicerce.simulation.memory.MemoryRedis;

/** The servers themselves, for whoever builds on them in another way than the house does. */
public record Servers(MemoryDatabase database, MemoryRedis redis, Writers writers) {}
