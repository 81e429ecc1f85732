// error: 2:7
class let {}
