#include "ui/settings/appearancecard.h"

#include "ui/widgets/iconbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Choice>
constexpr int idOf(Choice choice)
{
    return static_cast<int>(choice);
}

} // namespace

AppearanceCard::AppearanceCard(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_grid(new QGridLayout(this)), m_title(makeLabel(u"section"_s, this)),
      m_zoomName(makeLabel(u"muted"_s, this)), m_zoom(makeLabel(u"strong"_s, this)),
      m_smaller(new IconButton(look, Icon::Minus, this)), m_larger(new IconButton(look, Icon::Plus, this))
{
    setPane(this, u"card"_s);
    m_grid->setContentsMargins(16, 14, 16, 16);
    m_grid->setVerticalSpacing(12);
    m_grid->setHorizontalSpacing(16);
    m_grid->setColumnMinimumWidth(0, 182); // the choices stand below the fields of the other cards
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_title, 0, 0, 1, 2);
    m_language = addLine(u"language"_s);
    m_language.choices->addSegment(idOf(Language::Arabic), u"العربية"_s);
    m_language.choices->addSegment(idOf(Language::English), u"English"_s);
    m_digits = addLine(u"digits"_s);
    m_digits.choices->addSegment(idOf(Digits::Western), u"123"_s);
    m_digits.choices->addSegment(idOf(Digits::ArabicIndic), u"١٢٣"_s);
    m_theme = addLine(u"theme"_s);
    m_contrast = addLine(u"contrast"_s);
    addZoom();
    m_density = addLine(u"density"_s);
    m_motion = addLine(u"motion"_s);
    m_ownSide = addLine(u"ownSide"_s);
    for (const int id : {0, 1, 2}) {
        m_theme.choices->addSegment(id, {});
        m_contrast.choices->addSegment(id, {});
    }
    for (const int id : {0, 1}) {
        m_density.choices->addSegment(id, {});
        m_motion.choices->addSegment(id, {});
        m_ownSide.choices->addSegment(id, {});
    }
    watch(m_language, [](Appearance &wanted, int id) { wanted.language = static_cast<Language>(id); });
    watch(m_digits, [](Appearance &wanted, int id) { wanted.digits = static_cast<Digits>(id); });
    watch(m_theme, [](Appearance &wanted, int id) { wanted.theme = static_cast<Theme::Choice>(id); });
    watch(m_contrast, [](Appearance &wanted, int id) { wanted.contrast = static_cast<Theme::Contrast>(id); });
    watch(m_density, [](Appearance &wanted, int id) { wanted.density = static_cast<Theme::Density>(id); });
    watch(m_motion, [](Appearance &wanted, int id) { wanted.motion = static_cast<Theme::Motion>(id); });
    connect(m_ownSide.choices, &Segmented::chosen, this,
            [this](int id) { Q_EMIT ownSideChosen(static_cast<OwnSide>(id)); });
    retranslate();
}

AppearanceCard::Line AppearanceCard::addLine(const QString &id)
{
    const Line line{makeLabel(u"muted"_s, this), new Segmented(this)};
    line.choices->setObjectName(id);
    const int row = m_grid->rowCount();
    m_grid->addWidget(line.name, row, 0);
    m_grid->addWidget(line.choices, row, 1, Qt::AlignLeft);
    return line;
}

void AppearanceCard::addZoom()
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(m_zoomName, row, 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    m_zoom->setMinimumWidth(56);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setObjectName(u"zoom"_s);
    m_smaller->setProperty("role", u"outlined"_s);
    m_larger->setProperty("role", u"outlined"_s);
    buttons->addWidget(m_smaller);
    buttons->addWidget(m_zoom);
    buttons->addWidget(m_larger);
    buttons->addStretch(1);
    m_grid->addLayout(buttons, row, 1);
    connect(m_smaller, &QToolButton::clicked, this, [this] { stepZoom(-1); });
    connect(m_larger, &QToolButton::clicked, this, [this] { stepZoom(1); });
}

void AppearanceCard::watch(const Line &line, void (*take)(Appearance &, int))
{
    connect(line.choices, &Segmented::chosen, this, [this, take](int id) {
        Appearance wanted = m_shown;
        take(wanted, id);
        Q_EMIT chosen(wanted);
    });
}

void AppearanceCard::stepZoom(int steps)
{
    Appearance wanted = m_shown;
    wanted.zoom = qBound(Theme::kSmallestZoom, m_shown.zoom + steps * Theme::kZoomStep, Theme::kLargestZoom);
    Q_EMIT chosen(wanted);
}

void AppearanceCard::setAppearance(const Appearance &appearance)
{
    m_shown = appearance;
    refresh();
}

void AppearanceCard::setOwnSide(OwnSide side)
{
    m_ownSide.choices->setCurrent(idOf(side));
}

void AppearanceCard::refresh()
{
    m_language.choices->setCurrent(idOf(m_shown.language));
    m_digits.choices->setCurrent(idOf(m_shown.digits));
    m_theme.choices->setCurrent(idOf(m_shown.theme));
    m_contrast.choices->setCurrent(idOf(m_shown.contrast));
    m_density.choices->setCurrent(idOf(m_shown.density));
    m_motion.choices->setCurrent(idOf(m_shown.motion));
    m_zoom->setText(m_look.format.number(m_shown.zoom) + u" %"_s);
    m_smaller->setEnabled(m_shown.zoom > Theme::kSmallestZoom);
    m_larger->setEnabled(m_shown.zoom < Theme::kLargestZoom);
}

void AppearanceCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AppearanceCard::retranslate()
{
    m_title->setText(tr("Appearance"));
    m_language.name->setText(tr("Language"));
    m_digits.name->setText(tr("Digits"));
    m_theme.name->setText(tr("Colours"));
    m_contrast.name->setText(tr("Contrast"));
    m_zoomName->setText(tr("Size of everything"));
    m_density.name->setText(tr("Rows of the chat list"));
    m_motion.name->setText(tr("Motion"));
    m_ownSide.name->setText(tr("My messages"));
    m_ownSide.choices->setSegmentText(idOf(OwnSide::FollowsLanguage), tr("As the language runs"));
    m_ownSide.choices->setSegmentText(idOf(OwnSide::Right), tr("Always on the right"));
    m_theme.choices->setSegmentText(idOf(Theme::Choice::System), tr("Like the system"));
    m_theme.choices->setSegmentText(idOf(Theme::Choice::Light), tr("Light"));
    m_theme.choices->setSegmentText(idOf(Theme::Choice::Dark), tr("Dark"));
    m_contrast.choices->setSegmentText(idOf(Theme::Contrast::System), tr("Like the system"));
    m_contrast.choices->setSegmentText(idOf(Theme::Contrast::Normal), tr("Usual"));
    m_contrast.choices->setSegmentText(idOf(Theme::Contrast::High), tr("High"));
    m_density.choices->setSegmentText(idOf(Theme::Density::Comfortable), tr("Comfortable"));
    m_density.choices->setSegmentText(idOf(Theme::Density::Compact), tr("Compact"));
    m_motion.choices->setSegmentText(idOf(Theme::Motion::Full), tr("Usual"));
    m_motion.choices->setSegmentText(idOf(Theme::Motion::Reduced), tr("As little as possible"));
    m_smaller->setName(tr("Smaller"));
    m_larger->setName(tr("Larger"));
    refresh();
}

} // namespace migochat
