// error: 2:23
switch (1) { default: default: }
