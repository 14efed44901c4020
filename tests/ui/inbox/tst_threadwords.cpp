#include "tests/ui/inbox/samplemessage.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/shortcutfilter.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/textblock.h"
#include "ui/inbox/textmarks.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList addressesIn(const QString &text)
{
    QStringList addresses;
    for (const TextMarks::Link &link : TextMarks::of(text).links)
        addresses << link.address;
    return addresses;
}

QString styled(const QString &text, TextMarks::Style style)
{
    QStringList found;
    for (const TextMarks::Styled &one : TextMarks::of(text).styles) {
        if (one.style == style)
            found << text.mid(one.span.start, one.span.length);
    }
    return found.join(u'|');
}

} // namespace

/// Words of the thread that do something: links, signs of WhatsApp, keys, what is copied and what is read aloud.
class TestThreadWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        m_model = std::make_unique<QStandardItemModel>();
        m_registry = std::make_unique<CommandRegistry>();
        m_window = std::make_unique<QWidget>();
        m_view = new MessageView(m_sample.look);
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_view);
        m_window->resize(640, 480);
        m_view->setRows(m_model.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_view->setFocus();
    }

    void cleanup()
    {
        m_window.reset();
        m_registry.reset();
    }

    void addressesAndNumbersAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("addresses");
        const auto row = [](const char *name, const QString &text, const QStringList &addresses) {
            QTest::newRow(name) << text << addresses;
        };
        row("the end of a sentence", u"شوف https://migo.shop/a?b=1. تمام"_s, {u"https://migo.shop/a?b=1"_s});
        row("without a scheme", u"WWW.migo.shop"_s, {u"https://WWW.migo.shop"_s});
        row("in brackets", u"(http://migo.shop)"_s, {u"http://migo.shop"_s});
        row("brackets of its own", u"http://a.b/c_(d)"_s, {u"http://a.b/c_(d)"_s});
        row("right behind Arabic", u"علىhttp://a.b/cوبس"_s, {u"http://a.b/cوبس"_s});
        row("mail", u"ابعت لـ mona@migo.shop, please"_s, {u"mailto:mona@migo.shop"_s});
        row("a number", u"كلمني 01001234567 بكرة"_s, {u"tel:+201001234567"_s});
        row("a number in groups", u"+20 100 123 4567"_s, {u"tel:+201001234567"_s});
        row("Arabic digits", u"٠١٠٠١٢٣٤٥٦٧"_s, {u"tel:+201001234567"_s});
        row("prices", u"150 250 350 450 جنيه"_s, {});
        row("a long number of something else", u"0100123456789012345678"_s, {});
        row("a script", u"javascript:alert(1) file:///etc/passwd ftp://a.b"_s, {});
        row("nothing behind it", u"http:// www. @ a@b"_s, {});
    }

    void addressesAndNumbersAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, addresses);
        QCOMPARE(addressesIn(text), addresses);
    }

    void signsOfWhatsAppAreDrawnAndStayInTheText()
    {
        QCOMPARE(styled(u"a *bold word* b"_s, TextMarks::Style::Bold), u"bold word"_s);
        QCOMPARE(styled(u"*عرض* و_مهم_"_s, TextMarks::Style::Bold), u"عرض"_s);
        QCOMPARE(styled(u"~old~ _it_"_s, TextMarks::Style::Struck), u"old"_s);
        QCOMPARE(styled(u"~old~ _it_"_s, TextMarks::Style::Italic), u"it"_s);
        QCOMPARE(styled(u"```a *b*```"_s, TextMarks::Style::Fixed), u"a *b*"_s);
        QCOMPARE(styled(u"```a *b*```"_s, TextMarks::Style::Bold), QString());
        QCOMPARE(styled(u"3*4*5 and * no *"_s, TextMarks::Style::Bold), QString());
        QCOMPARE(styled(u"*not\nover lines*"_s, TextMarks::Style::Bold), QString());
        QCOMPARE(styled(u"http://a.b/_c_"_s, TextMarks::Style::Italic), QString());
        add(messageOf(1, u"*bold*"_s));
        m_view->setCurrentIndex(first());

        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);

        QCOMPARE(QGuiApplication::clipboard()->text(), u"*bold*"_s);
    }

    void aHugeTextIsReadInOneGo()
    {
        const auto repeated = [](const QString &part) { return part.repeated(64 * 1024 / part.size()); };
        QElapsedTimer timer;
        timer.start();
        for (const QString &part :
             {u"http"_s, u"http://"_s, u"www."_s, u"a@"_s, u"0"_s, u"01 "_s, u"*"_s, u"*a"_s, u"`"_s, u"+"_s})
            (void)TextMarks::of(repeated(part));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void aLinkIsPressedWithTheMouseAndWithTheKeys()
    {
        add(messageOf(1, u"شوف https://migo.shop/vest هنا"_s));
        m_view->setCurrentIndex(first());
        QSignalSpy asked(m_view, &MessageView::actionRequested);

        QTest::keyClick(m_view, Qt::Key_Right);
        QTest::keyClick(m_view, Qt::Key_Return);

        QCOMPARE(asked.size(), 1);
        const auto action = asked.takeFirst().at(0).value<PartAction>();
        QCOMPARE(action.kind, PartAction::Kind::OpenLink);
        QCOMPARE(action.value, u"https://migo.shop/vest"_s);

        const QPoint on = whereHandIs();
        QVERIFY(!on.isNull());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, on);
        QCOMPARE(asked.size(), 1);
        QVERIFY(m_view->viewport()->toolTip().contains(u"migo.shop/vest"_s));
    }

    /// The layout has signs of its own around a link; places are those of the text nevertheless.
    void aLinkStaysInOnePieceInsideArabicAndMovesNoLetter()
    {
        const QString text = u"شوف https://migo.shop/vest/ هنا"_s;
        const TextBlock::Dress dress{TextMarks::of(text), Qt::blue, Qt::gray};
        const TextBlock block(text, m_sample.theme.font(FontRole::Thread), 600, dress);
        const QRect rect(QPoint(0, 0), block.size());
        const TextSpan link = dress.marks.links.first().span;
        QCOMPARE(text.mid(link.start, link.length), u"https://migo.shop/vest/"_s);

        const QList<QRect> places = block.placesOf(rect, link);

        QCOMPARE(places.size(), 1);
        const QRect last = block.placesOf(rect, {link.start + link.length - 1, 1}).first();
        QVERIFY2(qAbs(last.right() - places.first().right()) <= 1, "the stroke at its end stands at its right");
        const QRect behind = block.placesOf(rect, {text.size() - 3, 3}).first();
        QVERIFY(behind.right() <= places.first().left());
        const QRect before = block.placesOf(rect, {0, 3}).first();
        QVERIFY(before.left() >= places.first().right() - 1);
        const qsizetype middle = block.positionAt(rect, places.first().center());
        QVERIFY(middle > link.start && middle < link.start + link.length);
    }

    void partsOfAnOrdersOwnWordsAreCopied()
    {
        Message order = messageOf(1, u"2 × Vest\nby Thursday"_s);
        order.kind = MessageKind::Order;
        OrderContent content;
        content.lines.append({.productId = u"V1"_s, .name = u"Vest"_s, .quantity = 2});
        order.content = content;
        add(order);
        m_view->setCurrentIndex(first());

        QTest::keyClick(m_view, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ShiftModifier);

        QCOMPARE(m_view->selectedText(), u"by"_s);
    }

    void whatACardShowsIsNotRepeatedBelowIt()
    {
        Message place = messageOf(1, {});
        place.kind = MessageKind::Location;
        place.content = LocationContent{31.04, 31.38, u"المنصورة"_s, {}, {}};
        Message named = place;
        named.id = MessageId(2);
        named.text = u"المنصورة\n31.04, 31.38"_s;
        add(place);
        add(named);

        QCOMPARE(m_view->visualRect(first().siblingAtRow(1)).height(), m_view->visualRect(first()).height());
    }

    void whatTheThreadDoesWithAKeyComesFirst()
    {
        QStringList done;
        for (const QLatin1StringView id : {command::kPeek, command::kFocusList})
            m_registry->handle(id, [&done, id] { done.append(id); });
        m_registry->setCircumstances(
            {.chatOpen = true, .leadOpen = true, .agentLive = true, .storeOpen = true, .canUndo = true});
        new ShortcutFilter(*m_registry, *m_window, [] { return CommandPlace::Inbox; });
        add(messageOf(1, u"vest"_s));
        m_view->setCurrentIndex(first());
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(!m_view->selectedText().isEmpty());

        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY(m_view->selectedText().isEmpty());
        QVERIFY(done.isEmpty());

        QTest::keyClick(m_view, Qt::Key_Escape);
        QTest::keyClick(m_view, Qt::Key_Space);
        QCOMPARE(done, (QStringList{command::kFocusList, command::kPeek}));
    }

    void aScreenReaderHearsTheButtonAndWhatIsNew()
    {
        add(messageOf(1, u"شوف https://migo.shop"_s));
        m_view->setCurrentIndex(first());
        const auto heard = [this] { return m_view->currentIndex().data(Qt::AccessibleTextRole).toString(); };
        QVERIFY(!heard().contains(u"Open link"_s));

        QTest::keyClick(m_view, Qt::Key_Right);
        QVERIFY2(heard().startsWith(u"Open link"_s), qPrintable(heard()));
        QTest::keyClick(m_view, Qt::Key_Left);
        QVERIFY(!heard().contains(u"Open link"_s));

        const auto *news = m_view->findChild<QWidget *>(u"threadNews"_s);
        Message young = messageOf(2, u"are you there?"_s);
        young.at = sampleshop::now() + 1s;
        Message own = young;
        own.direction = Direction::Outbound;
        add(own);
        add(messageOf(3, u"an older one"_s));
        QVERIFY(news->accessibleName().isEmpty());
        add(young);
        QVERIFY2(news->accessibleName().contains(u"are you there?"_s), qPrintable(news->accessibleName()));
    }

private:
    void add(const Message &message)
    {
        ThreadRow row;
        row.item.content = message;
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(row), RowRole);
        m_model->appendRow(item);
    }

    [[nodiscard]] QModelIndex first() const { return m_view->model()->index(0, 0); }

    /// A point over the first row at which the pointer becomes a hand; null when there is none.
    [[nodiscard]] QPoint whereHandIs() const
    {
        const QRect row = m_view->visualRect(first());
        for (int y = row.top(); y < row.bottom(); y += 4) {
            for (int x = row.left(); x < row.right(); x += 4) {
                QTest::mouseMove(m_view->viewport(), {x, y});
                if (m_view->viewport()->cursor().shape() == Qt::PointingHandCursor)
                    return {x, y};
            }
        }
        return {};
    }

    SampleLook m_sample;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<CommandRegistry> m_registry;
    std::unique_ptr<QWidget> m_window;
    MessageView *m_view = nullptr;
};

QTEST_MAIN(TestThreadWords)
#include "tst_threadwords.moc"
