#include "ui/viewer/pictureviewer.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/spoken.h"
#include "ui/viewer/picturecanvas.h"
#include "ui/viewer/picturelevels.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kStep = 1.25;
constexpr double kMove = 0.25; ///< of what is seen
constexpr int kTakesLongMs = 200;

/// Keys are known by what they write, so that a layout's own digits count too.
bool writes(const QKeyEvent &event, QStringView signs)
{
    return !event.text().isEmpty() && signs.contains(event.text().front());
}

} // namespace

PictureViewer::PictureViewer(const Look &look, QWidget *window)
    : Overlay(look, window, {}, Placing::Whole), m_sender(new ElidedLabel(look, {.font = FontRole::Name}, card())),
      m_when(new ElidedLabel(look, {.font = FontRole::Small, .token = Token::Muted}, card())),
      m_count(makeLabel(u"muted"_s, card())), m_size(makeLabel(u"muted"_s, card())),
      m_canvas(new PictureCanvas(look, card()))
{
    setObjectName(u"pictureViewer"_s);
    build();
    nameButtons();
    m_takesLong.setSingleShot(true);
    m_takesLong.setInterval(kTakesLongMs);
    connect(&m_takesLong, &QTimer::timeout, this, [this] { m_canvas->say(tr("Opening the picture …")); });
    connect(m_canvas, &PictureCanvas::zoomed, this, &PictureViewer::refreshZoom);
    connect(m_canvas, &PictureCanvas::pressedBeside, this, &Overlay::dismiss);
    connect(this, &Overlay::dismissed, this, [this] {
        m_takesLong.stop();
        m_decoded.forget();
        m_canvas->say({}); // a picture takes much memory
    });
}

void PictureViewer::build()
{
    column()->addLayout(makeBar());
    column()->addWidget(m_canvas, 1);
    connect(m_before, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_smaller, &QAbstractButton::clicked, this, [this] { m_canvas->zoomBy(1 / kStep); });
    connect(m_larger, &QAbstractButton::clicked, this, [this] { m_canvas->zoomBy(kStep); });
    connect(m_fit, &QAbstractButton::clicked, m_canvas, &PictureCanvas::fit);
    connect(m_save, &QAbstractButton::clicked, this, [this] { Q_EMIT saveAsked(current()); });
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT openAsked(current()); });
    connect(m_place, &QAbstractButton::clicked, this, [this] {
        const ShownPicture picture = current();
        dismiss();
        Q_EMIT placeAsked(picture);
    });
    connect(m_close, &QAbstractButton::clicked, this, &Overlay::dismiss);
}

/// Who and when; which of how many; how large; what can be done with it.
QHBoxLayout *PictureViewer::makeBar()
{
    auto *bar = new Mirrored<QHBoxLayout>;
    bar->setContentsMargins(16, 8, 8, 8);
    bar->setSpacing(4);
    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(m_sender);
    who->addWidget(m_when);
    bar->addLayout(who, 1);
    m_before = makeButton(Icon::ChevronStart, u"pictureBefore"_s);
    m_after = makeButton(Icon::ChevronEnd, u"pictureAfter"_s);
    m_smaller = makeButton(Icon::Minus, u"pictureSmaller"_s);
    m_larger = makeButton(Icon::Plus, u"pictureLarger"_s);
    m_fit = makeButton(Icon::Fit, u"pictureFit"_s);
    m_place = makeButton(Icon::Quote, u"picturePlace"_s);
    m_save = makeButton(Icon::Download, u"pictureSave"_s);
    m_open = makeButton(Icon::Window, u"pictureOpen"_s);
    m_close = makeButton(Icon::Close, u"pictureClose"_s);
    m_size->setAlignment(Qt::AlignCenter);
    for (QWidget *part : std::initializer_list<QWidget *>{m_before, m_count, m_after})
        bar->addWidget(part);
    bar->addSpacing(16);
    for (QWidget *part : std::initializer_list<QWidget *>{m_smaller, m_size, m_larger, m_fit})
        bar->addWidget(part);
    bar->addSpacing(16);
    for (QWidget *part : std::initializer_list<QWidget *>{m_place, m_save, m_open, m_close})
        bar->addWidget(part);
    return bar;
}

IconButton *PictureViewer::makeButton(Icon icon, const QString &name)
{
    auto *button = new IconButton(look(), icon, card());
    button->setObjectName(name);
    return button;
}

void PictureViewer::nameButtons()
{
    m_before->setName(tr("The picture before"));
    m_after->setName(tr("The picture after"));
    m_smaller->setName(tr("Smaller"));
    m_larger->setName(tr("Larger"));
    m_fit->setName(tr("The whole picture"));
    m_place->setName(tr("Show in the chat"));
    m_save->setName(tr("Save as …"));
    m_open->setName(tr("Open with another program"));
    m_close->setName(tr("Close"));
}

void PictureViewer::begin(const QList<ShownPicture> &pictures, qsizetype at)
{
    if (pictures.isEmpty())
        return;
    m_pictures = pictures;
    m_canvas->say({});
    open();
    if (!isOpen())
        return;
    goTo(qBound(qsizetype(0), at, pictures.size() - 1));
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void PictureViewer::step(qsizetype by)
{
    if (m_at + by >= 0 && m_at + by < m_pictures.size())
        goTo(m_at + by);
}

void PictureViewer::goTo(qsizetype at)
{
    m_at = at;
    const bool isLeft = (at == 0 && m_before->hasFocus()) || (at == m_pictures.size() - 1 && m_after->hasFocus());
    if (isLeft)
        m_canvas->setFocus(Qt::OtherFocusReason); // the button is switched off now
    m_before->setEnabled(at > 0);
    m_after->setEnabled(at < m_pictures.size() - 1);
    m_place->setEnabled(current().conversation.isValid());
    tell();
    read();
}

/// What is seen stays until the next picture is there, or it takes long.
void PictureViewer::read()
{
    m_takesLong.start();
    const QString file = QDir(m_folder).filePath(current().path);
    m_decoded.run(this, m_background.run([file] { return pictureLevels(file); }),
                  [this](const Result<QList<QImage>> &levels) {
                      m_takesLong.stop();
                      if (levels)
                          m_canvas->setPicture(*levels);
                      else
                          m_canvas->say(levels.error().code == ErrorCode::NotFound
                                            ? tr("The file is not on this computer any more.")
                                            : tr("This picture cannot be shown here. Another program may open it."));
                      tell();
                  });
}

/// For the eyes and for who listens.
void PictureViewer::tell()
{
    const Format &format = look().format;
    const ShownPicture &picture = current();
    const QString when = picture.at == Instant() ? QString() : format.dateAndTime(picture.at);
    const QString count = tr("%1 of %2").arg(format.number(m_at + 1), format.number(m_pictures.size()));
    m_sender->setText(picture.sender.isEmpty() ? tr("Picture") : isolated(picture.sender));
    m_when->setText(when);
    m_count->setText(count);
    for (QWidget *part : std::initializer_list<QWidget *>{m_before, m_count, m_after})
        part->setVisible(m_pictures.size() > 1);
    const QStringList words{picture.sender.isEmpty() ? tr("Picture")
                                                     : tr("Picture from %1").arg(isolated(picture.sender)),
                            when, count, m_canvas->sentence()};
    m_canvas->setAccessibleName(spoken::joined(words));
}

void PictureViewer::refreshZoom()
{
    const Format &format = look().format;
    const bool isThere = m_canvas->hasPicture();
    m_size->setText(isThere ? isolated(format.number(qRound(m_canvas->zoom() * 100)) + u'%') : QString());
    m_size->setMinimumWidth(m_size->fontMetrics().horizontalAdvance(u"0000%"_s));
    for (QWidget *button : std::initializer_list<QWidget *>{m_smaller, m_larger, m_fit})
        button->setEnabled(isThere);
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    if (pressKey(*event))
        event->accept();
    else
        Overlay::keyPressEvent(event);
}

bool PictureViewer::pressKey(const QKeyEvent &event)
{
    const int forth = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const bool moves = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int side = event.key() == Qt::Key_Right ? 1 : -1;
        if (moves)
            m_canvas->moveBy({side * kMove, 0});
        else
            step(side * forth);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_canvas->moveBy({0, event.key() == Qt::Key_Down ? kMove : -kMove});
        return true;
    case Qt::Key_Home:
        goTo(0);
        return true;
    case Qt::Key_End:
        goTo(m_pictures.size() - 1);
        return true;
    default:
        break;
    }
    if (writes(event, u"+="))
        m_canvas->zoomBy(kStep);
    else if (writes(event, u"-_"))
        m_canvas->zoomBy(1 / kStep);
    else if (writes(event, u"0٠"))
        m_canvas->fit();
    else
        return false;
    return true;
}

void PictureViewer::changeEvent(QEvent *event)
{
    Overlay::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_close)
        return;
    nameButtons();
    if (isOpen())
        tell();
}

} // namespace migochat
