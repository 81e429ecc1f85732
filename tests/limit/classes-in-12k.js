"use strict";
// Classes, closures and promises together, in the memory of a small chip.
// ram: 12k
class Sensor {
  static #made = 0;
  #scale;
  name = "sensor " + ++Sensor.#made;
  constructor(scale) { this.#scale = scale; }
  read(raw) { return raw * this.#scale; }
  static get made() { return Sensor.#made; }
}
class Mean extends Sensor {
  #values = [];
  read(raw) {
    this.#values.push(super.read(raw));
    return this.#values.reduce((sum, value) => sum + value, 0) / this.#values.length;
  }
}
const counter = (n) => ({ next: () => ++n });
const ticks = counter(10);
const sensors = [new Sensor(2), new Mean(3), new Mean(5)];
async function poll(sensor) {
  const found = [];
  for (let i = 0; i < 3; i++) found.push(sensor.read(await Promise.resolve(ticks.next())));
  return sensor.name + ": " + found.join(" ");
}
Promise.all(sensors.map(poll)).then((lines) => lines.forEach((line) => print(line)));
Promise.any([Promise.reject(new Error("no")), poll(new Sensor(1))]).then(print).finally(() => print(Sensor.made));
// expect: sensor 1: 22 30 38
// expect: sensor 2: 36 42 48
// expect: sensor 3: 65 75 85
// expect: sensor 4: 14 18 22
// expect: 4
