#include "tests/ui/samplelook.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/textblock.h"
#include "ui/leads/leaddelegate.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct OddText {
    const char *name;
    QString text;
};

QList<OddText> oddTexts()
{
    return {{"empty", {}},
            {"very long", QString(u"سلام "_s).repeated(1000)},
            {"one endless word", QString(5000, u'x')},
            {"bidi mix", u"Order 12 طلب 34 – \u202Eevil\u202C 📦 SKU BW-SH-044 \u2067x\u2069"_s},
            {"emoji", u"👨‍👩‍👧‍👦🌟😡👍🏽"_s},
            {"lines", u"1\n\n\n٢\n\t3\r\n"_s},
            {"lone surrogate", QString(QChar(0xD83D)) + u"x"},
            {"zero width", u"\u200B\u200D\uFEFF"_s}};
}

/// Paints a row on a picture and says whether anything was drawn.
bool paints(const QStyledItemDelegate &delegate, const QModelIndex &index, Qt::LayoutDirection direction)
{
    QStyleOptionViewItem option;
    option.direction = direction;
    option.state = QStyle::State_Enabled | QStyle::State_Selected | QStyle::State_HasFocus;
    const QSize size(600, qBound(1, delegate.sizeHint(option, index).height(), 4000));
    option.rect = QRect(QPoint(0, 0), size);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    delegate.paint(&painter, option, index);
    painter.end();
    QImage blank(size, QImage::Format_ARGB32_Premultiplied);
    blank.fill(Qt::transparent);
    return image != blank;
}

QList<PartAction::Kind> kindsIn(const RowLayout &layout)
{
    QList<PartAction::Kind> kinds;
    for (const RowLayout::Placed &placed : layout.parts) {
        for (const BubblePart::Hot &hot : placed.part.hot)
            kinds << hot.action.kind;
    }
    return kinds;
}

template <typename Row>
QModelIndex indexOf(QStandardItemModel &model, const Row &row)
{
    auto *item = new QStandardItem;
    item->setData(QVariant::fromValue(row), RowRole);
    model.appendRow(item);
    return item->index();
}

Message messageWith(const QString &text, MessageKind kind, DeliveryState state)
{
    Message message;
    message.id = MessageId(1);
    message.text = text;
    message.kind = kind;
    message.kindText = text;
    message.state = state;
    message.direction = state == DeliveryState::Received ? Direction::Inbound : Direction::Outbound;
    message.author = state == DeliveryState::Received ? Author::Customer : Author::Assistant;
    message.staffName = text;
    message.failureCode = u"131047"_s;
    message.source.kind = SourceKind::Ad;
    message.source.headline = text;
    return message;
}

} // namespace

class TestDelegates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddConversationsAreDrawnInRowsOfOneHeight()
    {
        const UnsentTexts unsent;
        const Occupants nobody;
        const WorkingTime always;
        const bool live = true;
        const RowActs acts;
        const ViewKey view;
        const ConversationDelegate delegate(m_sample.look, {unsent, nobody, always, live, acts, view}, nullptr);
        QStandardItemModel model;
        for (const OddText &odd : oddTexts()) {
            ConversationRow row;
            row.name = odd.text;
            row.preview = odd.text;
            row.handle = odd.text;
            row.assigneeName = odd.text;
            row.conversation.channel = ChannelKind(odd.text);
            row.conversation.unreadCount = 100000;
            const QModelIndex index = indexOf(model, row);

            QCOMPARE(delegate.sizeHint({}, index).height(), ConversationDelegate::kRowHeight);
            QVERIFY2(paints(delegate, index, Qt::LeftToRight), odd.name);
            QVERIFY2(paints(delegate, index, Qt::RightToLeft), odd.name);
        }
    }

    void oddMessagesOfEveryKindAndStateAreDrawn()
    {
        MessageDelegate delegate(m_sample.look, nullptr);
        delegate.setWidth(600);
        QStandardItemModel model;
        for (const OddText &odd : oddTexts()) {
            for (const auto &[kind, kindWord] : EnumText<MessageKind>::table) {
                for (const DeliveryState state :
                     {DeliveryState::Received, DeliveryState::Failed, DeliveryState::Read}) {
                    ThreadRow row;
                    row.item.content = messageWith(odd.text, kind, state);
                    row.quoted = messageWith(odd.text, kind, state);
                    const QModelIndex index = indexOf(model, row);

                    QVERIFY2(delegate.sizeHint({}, index).height() > 20, odd.name);
                    QVERIFY2(paints(delegate, index, Qt::RightToLeft), odd.name);
                }
            }
        }
    }

    void oddNotesAndHistoryAreDrawn()
    {
        MessageDelegate delegate(m_sample.look, nullptr);
        QStandardItemModel model;
        for (const OddText &odd : oddTexts()) {
            ThreadRow note;
            note.item.content = Note{
                .id = NoteId(1), .conversation = {}, .staff = {}, .staffName = odd.text, .text = odd.text, .at = {}};
            ThreadRow activity;
            activity.item.content = Activity{.id = 2,
                                             .contact = {},
                                             .kind = odd.text,
                                             .at = {},
                                             .actor = odd.text,
                                             .oldValue = odd.text,
                                             .newValue = odd.text,
                                             .reason = odd.text};

            QVERIFY2(paints(delegate, indexOf(model, note), Qt::LeftToRight), odd.name);
            QVERIFY2(paints(delegate, indexOf(model, activity), Qt::RightToLeft), odd.name);
        }
    }

    void oddLeadsAreDrawn()
    {
        const LeadDelegate delegate(m_sample.look, nullptr);
        QStandardItemModel model;
        for (const OddText &odd : oddTexts()) {
            LeadRow row;
            row.name = odd.text;
            row.company = odd.text;
            row.lead.interest = odd.text;
            row.lead.score = 100000;
            row.lead.value = Money{std::numeric_limits<qint64>::max()};
            row.lead.nextFollowUp = sampleshop::now() - 1000h;

            QVERIFY2(paints(delegate, indexOf(model, row), Qt::RightToLeft), odd.name);
        }
    }

    void aLongMessageIsHigherInANarrowPane()
    {
        const TextBlock wide(QString(u"word "_s).repeated(200), m_sample.theme.font(FontRole::Thread), 500);
        const TextBlock narrow(QString(u"word "_s).repeated(200), m_sample.theme.font(FontRole::Thread), 250);

        QVERIFY(narrow.size().height() > wide.size().height());
        QVERIFY(narrow.size().width() <= 250);
    }

    void bubblesOfTheTwoSidesStandOnOppositeEdges()
    {
        RowLayouter layouter(m_sample.look);
        ThreadRow in;
        in.item.content = messageWith(u"hello"_s, MessageKind::Text, DeliveryState::Received);
        Message reply = messageWith(u"hello"_s, MessageKind::Text, DeliveryState::Read);
        reply.id = MessageId(2);
        ThreadRow out;
        out.item.content = reply;

        const QRect inBubble = layouter.layout(in, 600).bubble;
        const QRect outBubble = layouter.layout(out, 600).bubble;

        QCOMPARE(inBubble.left(), 20);
        QCOMPARE(outBubble.right(), 600 - 20 - 1);
    }

    void ourOwnMessagesStandWhereThatWasChosen()
    {
        RowLayouter layouter(m_sample.look);
        ThreadRow in;
        in.item.content = messageWith(u"hello"_s, MessageKind::Text, DeliveryState::Received);
        Message failed = messageWith(u"hello"_s, MessageKind::Text, DeliveryState::Failed);
        failed.id = MessageId(2);
        ThreadRow out;
        out.item.content = failed;
        QCOMPARE(layouter.layout(out, 600).bubble.right(), 600 - 20 - 1);

        layouter.setManner({.own = ThreadManner::Edge::Start});

        QCOMPARE(layouter.layout(in, 600).bubble.right(), 600 - 20 - 1);
        const RowLayout ours = layouter.layout(out, 600);
        QCOMPARE(ours.bubble.left(), 20);
        QCOMPARE(ours.parts.last().rect.left(), 20); // what can be done about it stands on the same side
    }

    void aLookOffersNothingThatTakesTheOpenChat()
    {
        RowLayouter layouter(m_sample.look);
        ThreadRow row;
        Message message = messageWith(u"x"_s, MessageKind::Text, DeliveryState::Failed);
        message.direction = Direction::Outbound;
        message.failureCode = u"131056"_s;
        row.item.content = message;
        QVERIFY(!kindsIn(layouter.layout(row, 600)).isEmpty());

        layouter.setManner({.offer = messagemenu::Offer::WithoutChat});

        QCOMPARE(kindsIn(layouter.layout(row, 600)), QList<PartAction::Kind>());
    }

    void aTextWithoutLettersRunsAsTheChatDoes()
    {
        const QFont font = m_sample.theme.font(FontRole::Thread);
        TextBlock::Dress dress;
        dress.wordless = Qt::RightToLeft;
        const TextBlock number(u"150"_s, font, 300, dress);
        const TextBlock words(u"EGP 150"_s, font, 300, dress);
        const QRect room(0, 0, 300, 100);

        QVERIFY(number.placesOf(room, {0, 3}).first().left() > 200);
        QVERIFY(words.placesOf(room, {0, 3}).first().left() < 10);
    }

    void aFailedMessageOffersToSendAgainOnlyWhenThatCanHelp()
    {
        RowLayouter layouter(m_sample.look);
        ThreadRow row;
        Message message = messageWith(u"x"_s, MessageKind::Text, DeliveryState::Failed);
        message.direction = Direction::Outbound;
        row.item.content = message;
        QCOMPARE(kindsIn(layouter.layout(row, 600)), (QList{PartAction::Kind::Remedy, PartAction::Kind::OtherWay}));

        message.failureCode = u"131056"_s;
        row.item.content = message;
        QCOMPARE(kindsIn(layouter.layout(row, 600)), (QList{PartAction::Kind::Resend, PartAction::Kind::OtherWay}));
    }

    void aStateChangeIsMeasuredAgain()
    {
        RowLayouter layouter(m_sample.look);
        ThreadRow row;
        row.item.content = messageWith(u"x"_s, MessageKind::Text, DeliveryState::Read);
        const int before = layouter.layout(row, 600).size.height();

        std::get<Message>(row.item.content).state = DeliveryState::Failed;

        QVERIFY(layouter.layout(row, 600).size.height() > before);
    }

private:
    SampleLook m_sample;
};

QTEST_MAIN(TestDelegates)
#include "tst_delegates.moc"
