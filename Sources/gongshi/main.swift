import Commands

GongshiCommand.run()
