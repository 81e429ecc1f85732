// The board's first script: a light that would blink, once a timer is all that the board has to wait for.
let on = false;
let turns = 0;
const blink = setInterval(() => {
  on = !on;
  print(on ? "on" : "off");
  if (++turns === 4) clearInterval(blink);
}, 250);
