#include "tests/ui/samplelook.h"
#include "ui/shell/fieldhabits.h"
#include "ui/viewer/picturecanvas.h"
#include "ui/viewer/picturelevels.h"
#include "ui/viewer/pictureviewer.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWindow(1000, 700);

} // namespace

/// Pictures large over the window: which is seen, how large, and what the keys and the mouse do.
class TestPictureViewer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        save(u"wide.png"_s, {2400, 600}, Qt::red);
        save(u"high.png"_s, {600, 2400}, Qt::green);
        save(u"small.png"_s, {60, 40}, Qt::blue);
    }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(kWindow);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_viewer = new PictureViewer(m_sample.look, m_window.get());
        m_viewer->setFolder(m_folder.path());
    }

    void cleanup()
    {
        m_window.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void theWholePictureIsSeenAndASmallOneIsNotBlownUp()
    {
        begin(0);
        QTRY_VERIFY(color() == Qt::red);
        QCOMPARE(canvas().shown().width(), double(canvas().width()));
        QVERIFY(canvas().shown().height() < canvas().height());

        press(Qt::Key_Right);
        QTRY_VERIFY(color() == Qt::green);
        QCOMPARE(canvas().shown().height(), double(canvas().height()));

        press(Qt::Key_Right);
        QTRY_VERIFY(color() == Qt::blue);
        QCOMPARE(canvas().shown().size(), QSizeF(60, 40));
        m_window->resize(800, 500);
        QCOMPARE(canvas().shown().center(), QRectF(canvas().rect()).center());
    }

    void arrowsGoAsTheScreenIsRead_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<int>("forth");
        QTest::addColumn<int>("back");
        QTest::newRow("English") << Qt::LeftToRight << int(Qt::Key_Right) << int(Qt::Key_Left);
        QTest::newRow("Arabic") << Qt::RightToLeft << int(Qt::Key_Left) << int(Qt::Key_Right);
    }

    void arrowsGoAsTheScreenIsRead()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const int, forth);
        QFETCH(const int, back);
        QGuiApplication::setLayoutDirection(direction);
        begin(0);
        QVERIFY(!button("pictureBefore")->isEnabled());

        press(forth);
        QTRY_VERIFY(color() == Qt::green);
        press(forth);
        press(forth); // there is no further one
        QTRY_VERIFY(color() == Qt::blue);
        QVERIFY(!button("pictureAfter")->isEnabled());
        press(back);
        QTRY_VERIFY(color() == Qt::green);
        press(Qt::Key_Home);
        QTRY_VERIFY(color() == Qt::red);
    }

    void keysAndWheelZoomAndTheMouseMoves()
    {
        begin(0);
        QTRY_VERIFY(color() == Qt::red);
        const double whole = canvas().zoom();

        write(u"+"_s);
        QVERIFY(canvas().zoom() > whole);
        write(u"-"_s);
        QCOMPARE(canvas().zoom(), whole);
        write(u"-"_s); // never less than the whole
        QCOMPARE(canvas().zoom(), whole);
        const QPointF corner = canvas().shown().center() - QPointF(300, 0);
        turnWheel(corner);
        const QRectF larger = canvas().shown();
        QVERIFY(larger.center().x() > canvas().rect().center().x() + 20); // what is under the pointer stays there
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, canvas().rect().center());
        QTest::mouseMove(&canvas(), canvas().rect().center() - QPoint(30, 0));
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, canvas().rect().center() - QPoint(30, 0));
        QCOMPARE(canvas().shown().left(), larger.left() - 30);
        write(u"٠"_s);
        QVERIFY(canvas().isFitted());
        QVERIFY(m_viewer->isOpen());
    }

    void noEdgeIsDraggedIntoTheMiddle()
    {
        begin(0);
        QTRY_VERIFY(color() == Qt::red);
        write(u"+"_s);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(canvas().shown().right(), double(canvas().width()));
    }

    void escapeAndAClickBesideThePictureClose()
    {
        begin(2);
        QTRY_VERIFY(color() == Qt::blue);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center());
        QVERIFY(m_viewer->isOpen());
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, {5, 5});
        QVERIFY(!m_viewer->isOpen());
        QVERIFY(!canvas().hasPicture()); // its memory is given back

        begin(2);
        QTRY_VERIFY(color() == Qt::blue);
        press(Qt::Key_Escape);
        QVERIFY(!m_viewer->isOpen());
    }

    void itSaysWhoWhenAndWhich()
    {
        begin(1);
        const auto *count = [this] {
            const auto labels = m_viewer->findChildren<QLabel *>();
            const auto found = std::find_if(labels.begin(), labels.end(),
                                            [](const QLabel *label) { return label->text() == u"2 of 3"_s; });
            return found == labels.end() ? nullptr : *found;
        }();
        QVERIFY(count && count->isVisible());
        QVERIFY(canvas().accessibleName().contains(u"Mona"_s));
        QVERIFY(canvas().accessibleName().contains(m_sample.format.dateAndTime(sampleshop::now())));
        QVERIFY(canvas().hasFocus());
        for (const QToolButton *one : m_viewer->findChildren<QToolButton *>())
            QVERIFY2(!one->accessibleName().isEmpty(), qPrintable(one->objectName()));

        m_viewer->begin({picture(u"small.png"_s)}, 0);
        QVERIFY(!count->isVisible());
        QVERIFY(!button("pictureAfter")->isVisible());
    }

    void whatIsAskedForIsThePictureThatIsSeen()
    {
        QSignalSpy saved(m_viewer, &PictureViewer::saveAsked);
        QSignalSpy opened(m_viewer, &PictureViewer::openAsked);
        QSignalSpy went(m_viewer, &PictureViewer::placeAsked);
        begin(0);
        press(Qt::Key_Right);

        button("pictureSave")->click();
        button("pictureOpen")->click();
        button("picturePlace")->click();

        for (const QSignalSpy *spy : {&saved, &opened, &went}) {
            QCOMPARE(spy->size(), 1);
            QCOMPARE(spy->at(0).at(0).value<ShownPicture>().path, u"high.png"_s);
        }
        QVERIFY(!m_viewer->isOpen());
    }

    void enterPressesAButtonOfTheBar()
    {
        begin(0);
        auto *larger = button("pictureLarger");
        QTRY_VERIFY(larger->isEnabled());
        const double before = canvas().zoom();
        FieldHabits habits(nullptr);
        larger->setFocus(Qt::TabFocusReason);

        QTest::keyClick(larger, Qt::Key_Return);

        QVERIFY(canvas().zoom() > before);
    }

    void whatCannotBeShownSaysWhy()
    {
        QFile broken(m_folder.filePath(u"broken.png"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
        broken.close();

        m_viewer->begin({picture(u"broken.png"_s), picture(u"gone.png"_s)}, 0);

        QTRY_VERIFY(canvas().sentence().contains(u"cannot be shown"_s));
        QVERIFY(!button("pictureLarger")->isEnabled());
        press(Qt::Key_Right);
        QTRY_VERIFY(canvas().sentence().contains(u"not on this computer"_s));
        QVERIFY(canvas().accessibleName().contains(u"not on this computer"_s));
    }

    void largePicturesAreReadSmallerAndInHalves()
    {
        save(u"large.png"_s, {6000, 100}, Qt::red);
        const auto levels = pictureLevels(m_folder.filePath(u"large.png"_s));
        QVERIFY(levels.has_value());
        QCOMPARE(levels->first().width(), kLongestSide);
        QCOMPARE(levels->at(1).width(), kLongestSide / 2);
        QVERIFY(levels->last().width() <= 512);
    }

private:
    void save(const QString &name, QSize size, Qt::GlobalColor color)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QVERIFY(image.save(m_folder.filePath(name)));
    }

    [[nodiscard]] static ShownPicture picture(const QString &name)
    {
        return {.path = name,
                .sender = u"Mona"_s,
                .at = sampleshop::now(),
                .conversation = ConversationId(1),
                .message = MessageId(5)};
    }

    void begin(qsizetype at)
    {
        m_viewer->begin({picture(u"wide.png"_s), picture(u"high.png"_s), picture(u"small.png"_s)}, at);
    }
    [[nodiscard]] PictureCanvas &canvas() { return *m_viewer->findChild<PictureCanvas *>(); }
    [[nodiscard]] QToolButton *button(const char *name)
    {
        return m_viewer->findChild<QToolButton *>(QLatin1String(name));
    }
    /// In the middle, once there is a picture.
    [[nodiscard]] QColor color()
    {
        return canvas().hasPicture() ? canvas().grab().toImage().pixelColor(canvas().rect().center()) : QColor();
    }
    void press(int key) { QTest::keyClick(&canvas(), Qt::Key(key)); }
    /// A key that writes this, as a layout without Latin digits has it.
    void write(const QString &text)
    {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_unknown, {}, text);
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    void turnWheel(const QPointF &at)
    {
        QWheelEvent event(at, canvas().mapToGlobal(at), {}, {0, 3 * QWheelEvent::DefaultDeltasPerStep}, Qt::NoButton,
                          {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas(), &event);
    }

    SampleLook m_sample;
    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_window;
    PictureViewer *m_viewer = nullptr;
};

QTEST_MAIN(TestPictureViewer)
#include "tst_pictureviewer.moc"
