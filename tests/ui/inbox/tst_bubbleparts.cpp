#include "app/domain/adpicture.h"
#include "tests/ui/inbox/samplemessage.h"
#include "tests/ui/samplekinds.h"
#include "tests/ui/samplelook.h"
#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/parts/albumpart.h"
#include "ui/media/pictures.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 600;

QStyleOptionViewItem optionFor(const QStyledItemDelegate &delegate, const QModelIndex &index,
                               Qt::LayoutDirection direction)
{
    QStyleOptionViewItem option;
    option.direction = direction;
    option.rect = QRect(QPoint(0, 0), QSize(kWidth, delegate.sizeHint(option, index).height()));
    return option;
}

} // namespace

class TestBubbleParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.clear();
        for (const ThreadRow &row : sampleshop::everyKind()) {
            auto *item = new QStandardItem;
            item->setData(QVariant::fromValue(row), RowRole);
            m_model.appendRow(item);
        }
    }

    void everyKindIsDrawnInsideItsBubble_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("English") << Qt::LeftToRight;
        QTest::newRow("Arabic") << Qt::RightToLeft;
    }

    void everyKindIsDrawnInsideItsBubble()
    {
        QFETCH(Qt::LayoutDirection, direction);
        RowLayouter layouter(m_sample.look);
        MessageDelegate delegate(m_sample.look, nullptr);
        delegate.setWidth(kWidth);
        for (int i = 0; i < m_model.rowCount(); ++i) {
            const QModelIndex index = m_model.index(i, 0);
            const RowLayout &layout = layouter.layout(index.data(RowRole).value<ThreadRow>(), kWidth);
            QVERIFY2(!layout.parts.isEmpty(), qPrintable(QString::number(i)));
            QRect used;
            for (const RowLayout::Placed &placed : layout.parts) {
                QVERIFY2(!used.intersects(placed.rect), qPrintable(u"parts of row %1 overlap"_s.arg(i)));
                QVERIFY2(placed.rect.left() >= 0 && placed.rect.right() < kWidth,
                         qPrintable(u"row %1 sticks out"_s.arg(i)));
                used |= placed.rect;
            }
            QVERIFY(used.bottom() < layout.size.height());

            const QStyleOptionViewItem option = optionFor(delegate, index, direction);
            QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QImage blank = image;
            QPainter painter(&image);
            delegate.paint(&painter, option, index);
            painter.end();
            QVERIFY2(image != blank, qPrintable(u"row %1 is empty"_s.arg(i)));
        }
    }

    void whatIsPressedWithTheMouseIsInTheMenuToo()
    {
        MessageDelegate delegate(m_sample.look, nullptr);
        delegate.setWidth(kWidth);
        int pressed = 0;
        for (int i = 0; i < m_model.rowCount(); ++i) {
            const QModelIndex index = m_model.index(i, 0);
            const QStyleOptionViewItem option = optionFor(delegate, index, Qt::RightToLeft);
            QStringList menu;
            for (const PartAction &action : delegate.actionsOf(option, index)) {
                QVERIFY2(!action.text.isEmpty(), qPrintable(u"an action of row %1 has no name"_s.arg(i)));
                menu << action.text;
            }
            for (int y = 0; y < option.rect.height(); y += 4) {
                for (int x = 0; x < kWidth; x += 8) {
                    const auto action = delegate.actionAt(option, index, {x, y});
                    pressed += action ? 1 : 0;
                    QVERIFY(!action || menu.contains(action->text));
                }
            }
        }
        QVERIFY(pressed > 50);
    }

    void aFileOfUnknownTypeCanOnlyBeSaved()
    {
        MessageDelegate delegate(m_sample.look, nullptr);
        delegate.setWidth(kWidth);
        int saved = 0;
        for (int i = 0; i < m_model.rowCount(); ++i) {
            const QModelIndex index = m_model.index(i, 0);
            for (const PartAction &action : delegate.actionsOf(optionFor(delegate, index, Qt::LeftToRight), index)) {
                if (!action.value.endsWith(u".bin"_s))
                    continue;
                QCOMPARE(action.kind, PartAction::Kind::SaveFile);
                ++saved;
            }
        }
        QCOMPARE(saved, 1);
    }

    void aVideoWithoutAPictureShowsItsPlayButtonAlone()
    {
        Attachment video;
        video.kind = u"video"_s;
        video.state = AttachmentState::Stored;
        video.localPath = u"clip.mp4"_s;
        const BubblePart part = makeAlbumPart({video}, MessageId(1), {.width = 330, .look = m_sample.look});
        QImage image(part.size, QImage::Format_RGB32);
        QPainter painter(&image);

        part.paint(painter, image.rect());

        const QPoint middle = image.rect().center();
        const QColor disc = image.pixelColor(middle + QPoint(0, 18));
        for (int x = -14; x < -8; ++x) { // left of the button's sign
            for (int y = -6; y < 7; ++y)
                QCOMPARE(image.pixelColor(middle + QPoint(x, y)), disc);
        }
    }

    void whatWasTakenBackIsNeitherShownNorRead()
    {
        RowLayouter layouter(m_sample.look);
        ThreadRow row = m_model.index(0, 0).data(RowRole).value<ThreadRow>();
        auto &message = std::get<Message>(row.item.content);
        const auto blocks = layouter.layout(row, kWidth).parts.size();
        message.deletedAt = sampleTime();
        QVERIFY(layouter.layout(row, kWidth).parts.size() <= blocks);
        for (const RowLayout::Placed &placed : layouter.layout(row, kWidth).parts)
            QVERIFY(placed.part.hot.isEmpty());
    }

    void thePictureOfAnAdStandsInItsCardAndNowhereElse()
    {
        RowLayouter layouter(m_sample.look);
        Message message = messageOf(4711, u"بكام؟"_s);
        message.source.kind = SourceKind::Ad;
        message.source.adId = u"120210000000702"_s;
        struct Seen {
            qsizetype parts;
            int height;
        };
        const auto seen = [&] {
            ThreadRow row;
            row.kind = ThreadRow::Kind::Item;
            row.item.content = message;
            const RowLayout &layout = layouter.layout(row, kWidth);
            return Seen{layout.parts.size(), layout.parts.first().rect.height()};
        };
        const Seen bare = seen();
        Attachment picture;
        picture.kind = QString(kAdPicture);
        picture.state = AttachmentState::Fetching;

        message.attachments = {picture};
        QCOMPARE(seen().parts, bare.parts);
        QVERIFY(seen().height > bare.height);
        message.attachments.first().state = AttachmentState::Expired; // no room is kept for what does not come
        QCOMPARE(seen().height, bare.height);
        QCOMPARE(seen().parts, bare.parts);
    }

    void aPictureAppearsOnceItIsDecoded()
    {
        QTemporaryDir folder;
        QImage image(1200, 900, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(folder.filePath(u"shoe.jpg"_s)));
        Pictures pictures;
        pictures.setFolder(folder.path());
        QSignalSpy ready(&pictures, &Pictures::ready);

        QVERIFY(pictures.preview(u"shoe.jpg"_s, {300, 200}, 2).isNull());
        QTRY_COMPARE(ready.count(), 1);
        const QPixmap preview = pictures.preview(u"shoe.jpg"_s, {300, 200}, 2);
        QCOMPARE(preview.deviceIndependentSize(), QSizeF(300, 200));
        QVERIFY(preview.toImage().pixelColor(300, 200).red() > 200);
    }

    void aFileThatIsNoPictureIsTriedOnce()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"fake.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("MZ this is a program");
        file.close();
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(folder.filePath(u"real.png"_s)));
        Pictures pictures;
        pictures.setFolder(folder.path());
        QSignalSpy ready(&pictures, &Pictures::ready);

        QVERIFY(pictures.preview(u"fake.jpg"_s, {40, 40}, 1).isNull());
        QVERIFY(pictures.preview(u"real.png"_s, {40, 40}, 1).isNull());
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready.first().first().toString(), u"real.png"_s);
    }

private:
    [[nodiscard]] static Instant sampleTime() { return Instant{std::chrono::hours(500'000)}; }

    SampleLook m_sample;
    QStandardItemModel m_model;
};

QTEST_MAIN(TestBubbleParts)
#include "tst_bubbleparts.moc"
