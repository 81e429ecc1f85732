// ram: 6k
// The Mandelbrot set in characters, on the board with the least memory: floating point in a loop
const SHADES = " .:-=+*#%@";
const WIDTH = 64, HEIGHT = 16, LIMIT = 50;

function escape(x0, y0) {
  let x = 0, y = 0, n = 0;
  while (n < LIMIT && x * x + y * y <= 4) {
    const next = x * x - y * y + x0;
    y = 2 * x * y + y0;
    x = next;
    n++;
  }
  return n;
}

for (let row = 0; row < HEIGHT; row++) {
  let line = "";
  for (let column = 0; column < WIDTH; column++) {
    const n = escape((column / WIDTH) * 3 - 2.2, (row / HEIGHT) * 2.4 - 1.2);
    line += SHADES[Math.floor((n / LIMIT) * (SHADES.length - 1))];
  }
  print(line);
}
// expect: 
// expect:                                           .....
// expect:                                          ...--...
// expect:                                    ......:@@@@@+....
// expect:                                ...:#@@@@@@@@@@@@@@#::=:*.
// expect:                     ...    .....-#@@@@@@@@@@@@@@@@@@@@:...
// expect:                   ...:-*.:##....=@@@@@@@@@@@@@@@@@@@@@@-..
// expect:                ..:..:@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@.
// expect:      @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@:...
// expect:                ..:..:@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@.
// expect:                   ...:-*.:##....=@@@@@@@@@@@@@@@@@@@@@@-..
// expect:                     ...    .....-#@@@@@@@@@@@@@@@@@@@@:...
// expect:                                ...:#@@@@@@@@@@@@@@#::=:*.
// expect:                                    ......:@@@@@+....
// expect:                                          ...--...
// expect:                                           .....
