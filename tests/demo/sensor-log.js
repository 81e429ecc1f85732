// A sensor's day: readings are filtered, watched and logged, as a small device would do it.
class Sensor {
  constructor(name, base, swing) {
    this.name = name;
    this.base = base;
    this.swing = swing;
    this.noise = 7;
  }

  // A slow wave with a little noise; a device would read a register here.
  read(hour) {
    this.noise = (this.noise * 75 + 74) % 65537;
    return this.base + this.swing * Math.sin((hour - 9) * Math.PI / 12) + (this.noise % 100) / 100 - 0.5;
  }
}

class Average {
  constructor(size) {
    this.values = [];
    this.size = size;
  }

  add(value) {
    this.values.push(value);
    if (this.values.length > this.size) this.values.shift();
    return this.values.reduce((sum, each) => sum + each, 0) / this.values.length;
  }
}

class Alarm {
  constructor(low, high) {
    this.low = low;
    this.high = high;
    this.active = false;
  }

  check(value) {
    const outside = value < this.low || value > this.high;
    const changed = outside !== this.active;
    this.active = outside;
    return changed ? (outside ? "ALARM" : "well again") : "";
  }
}

class BrokenSensor extends Error {}

const sensors = [new Sensor("room", 21, 3), new Sensor("tank", 55, 14), new Sensor("door", 0, 0)];
const alarms = { room: new Alarm(18.5, 23.5), tank: new Alarm(45, 65) };
const averages = {};
const log = [];

function sample(sensor, hour) {
  if (sensor.swing === 0) throw new BrokenSensor(`${sensor.name} does not answer`);
  const filter = averages[sensor.name] ??= new Average(3);
  const value = filter.add(sensor.read(hour));
  const message = alarms[sensor.name]?.check(value);
  if (message) log.push({ hour, sensor: sensor.name, value, message });
  return value;
}

for (let hour = 0; hour < 24; hour += 3) {
  const cells = [];
  for (const sensor of sensors) {
    try {
      cells.push(sensor.name + sample(sensor, hour).toFixed(1).padStart(6));
    } catch (error) {
      if (!(error instanceof BrokenSensor)) throw error;
      cells.push(sensor.name + "     -");
    }
  }
  print(String(hour).padStart(2, "0") + ":00  " + cells.join("   "));
}

print("");
for (const entry of log) print(`${entry.hour}:00 ${entry.sensor} ${entry.value.toFixed(1)}: ${entry.message}`);
