// error: 2:24
var s = "日本😀"; var t = = 1;
