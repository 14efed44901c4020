#include "agent/commands/mediacommands.h"
#include "app/protocol/mediacommands.h"
#include "app/store/attachments.h"
#include "tests/agent/commands/commanddesk.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

class TestMediaCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatFailedIsFetchedAgainWhenAPersonWantsIt()
    {
        CommandDesk desk;
        addMediaCommands(*desk.router);
        InboundMessage message = textOf(whatsAppCustomer(1), u"A"_s, {}, at(0));
        message.attachments = {
            {.kind = u"image"_s, .remoteId = u"99"_s, .url = {}, .mimeType = {}, .fileName = {}, .sha256 = {}}};
        MIGO_OK(desk.store.write([&](Transaction &t) { return deliver(t, webhookOf(message)); }));
        const AttachmentId file(desk.store.number("SELECT id FROM attachment"));
        QCOMPARE(desk.run(FetchAgain{file}).error, ErrorCode::Conflict); // it is still to come
        MIGO_OK(desk.store.write(
            [&](Transaction &t) { return attachments::giveUp(t, file, AttachmentState::Failed, u"network"_s); }));

        QVERIFY(desk.run(FetchAgain{file}).ok);

        QCOMPARE(desk.store.text("SELECT state FROM attachment"), u"remote"_s);
        QVERIFY(!FetchAgain::fromJson({}));
    }
};

QTEST_GUILESS_MAIN(TestMediaCommands)
#include "tst_mediacommands.moc"
