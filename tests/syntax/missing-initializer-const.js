// error: 2:7 or 2:8
const a;
