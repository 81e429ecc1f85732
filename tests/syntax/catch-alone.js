// error: 2:1
catch (e) { }
