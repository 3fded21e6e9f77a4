"""A mail server that behaves well or badly: `smtp.py MODE FOLDER PORT`. It prints its port when it is ready.

well    keeps each message as a file in FOLDER
slow    the same, after a moment for each command
later   says "try again" (451) to each recipient
never   knows no recipient (550)
drop    keeps the message and hangs up before it answers
silent  takes the connection and says nothing
"""

import asyncio
import pathlib
import sys

from aiosmtpd.smtp import SMTP

mode, folder, port = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])


class Box:
    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        await self.rest()
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        await self.rest()
        if mode == "later":
            return "451 4.3.0 Try again later"
        if mode == "never":
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        await self.rest()
        name = f"{len(list(folder.glob('*.eml'))):04}.eml"
        half = folder / f".{name}"
        half.write_bytes(envelope.content)
        half.rename(folder / name)
        if mode == "drop":
            server.transport.abort()
        return "250 Kept"

    async def rest(self):
        if mode == "slow":
            await asyncio.sleep(0.02)


async def nothing(reader, writer):
    await reader.read()


async def main():
    loop = asyncio.get_running_loop()
    if mode == "silent":
        server = await asyncio.start_server(nothing, "127.0.0.1", port)
    else:
        server = await loop.create_server(lambda: SMTP(Box(), enable_SMTPUTF8=True), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
