#include "ui/shell/cheatsheet.h"

#include "app/domain/searchfold.h"
#include "ui/actions/commandregistry.h"
#include "ui/shell/fixedkeys.h"
#include "ui/text/direction.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumns = 2;

/// Name and keys of one command.
QWidget *makeRow(const QString &what, const KeyMap::Keys &listened, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto *name = new QLabel(what, row);
    name->setWordWrap(true);
    line->addWidget(name, 1);
    QStringList keys;
    for (const QKeyCombination key : listened) {
        keys.append(KeyMap::textOf(key));
        QLabel *cap = makeLabel(u"key"_s, row);
        cap->setText(leftToRight(keys.constLast()));
        line->addWidget(cap);
    }
    row->setAccessibleName(what + u": "_s + keys.join(u", "_s));
    return row;
}

KeyMap::Keys keysOf(const FixedKey &fixed)
{
    KeyMap::Keys keys;
    for (const QString &part : QString(fixed.keys).split(u"; "_s))
        keys.append(QKeySequence::fromString(part, QKeySequence::PortableText)[0]);
    return keys;
}

bool isWanted(const CommandSpec &spec, const CommandRegistry &registry, const QString &wanted)
{
    if (!registry.isHandled(spec) || registry.keys().keysOf(spec).isEmpty())
        return false;
    if (wanted.isEmpty())
        return true;
    const QStringList names = registry.names().everyName(spec);
    return searchFold(registry.keys().textOf(spec)).contains(wanted) ||
           std::any_of(names.begin(), names.end(),
                       [&](const QString &name) { return searchFold(name).contains(wanted); });
}

} // namespace

CheatSheet::CheatSheet(const Look &look, const CommandRegistry &registry, QWidget *window)
    : Overlay(look, window, {900, 620}, Placing::Middle), m_registry(registry), m_title(makeLabel(u"title"_s, card())),
      m_filter(new QLineEdit(card())), m_hint(makeLabel(u"muted"_s, card())), m_list(nullptr), m_grid(nullptr)
{
    setObjectName(u"cheatSheet"_s);
    column()->setContentsMargins(24, 20, 24, 16);
    column()->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    m_filter->setFixedWidth(260);
    head->addWidget(m_filter);
    column()->addLayout(head);
    auto *scroll = new QScrollArea(card());
    scroll->setObjectName(u"cheatSheetRows"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    column()->addWidget(scroll, 1);
    column()->addWidget(m_hint);
    connect(m_filter, &QLineEdit::textChanged, this, &CheatSheet::fill);
    connect(this, &Overlay::opened, this, [this] {
        m_filter->clear();
        fill();
        m_filter->setFocus(Qt::ShortcutFocusReason);
    });
    retranslate();
}

void CheatSheet::changeEvent(QEvent *event)
{
    Overlay::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CheatSheet::retranslate()
{
    m_title->setText(tr("All keys"));
    m_filter->setPlaceholderText(tr("Find a command"));
    m_filter->setAccessibleName(tr("Find a command"));
    m_hint->setText(
        tr("Single letters work while a list has the keyboard. Keys can be changed under Settings → Keyboard."));
    card()->setAccessibleName(m_title->text());
    if (isOpen())
        fill();
}

void CheatSheet::fill()
{
    auto *scroll = findChild<QScrollArea *>(u"cheatSheetRows"_s);
    m_list = new QWidget;
    setPane(m_list, u"plain"_s);
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(8, 0, 8, 12);
    m_grid->setHorizontalSpacing(40);
    std::array<QVBoxLayout *, kColumns> columns{};
    std::array<int, kColumns> lengths{};
    for (int i = 0; i < kColumns; ++i) {
        columns.at(static_cast<std::size_t>(i)) = new QVBoxLayout;
        columns.at(static_cast<std::size_t>(i))->setSpacing(6);
        m_grid->addLayout(columns.at(static_cast<std::size_t>(i)), 0, i);
        m_grid->setColumnStretch(i, 1);
    }
    for (const Section &section : sections(searchFold(m_filter->text()))) {
        const auto shortest =
            static_cast<std::size_t>(std::min_element(lengths.begin(), lengths.end()) - lengths.begin());
        QLabel *heading = makeLabel(u"section"_s, m_list);
        heading->setText(section.heading);
        columns.at(shortest)->addWidget(heading);
        for (QWidget *row : section.rows)
            columns.at(shortest)->addWidget(row);
        columns.at(shortest)->addSpacing(14);
        lengths.at(shortest) += static_cast<int>(section.rows.size()) + 2;
    }
    for (QVBoxLayout *rows : columns)
        rows->addStretch(1);
    scroll->setWidget(m_list);
}

QList<CheatSheet::Section> CheatSheet::sections(const QString &wanted)
{
    QList<Section> all;
    for (int group = 0; group <= static_cast<int>(CommandGroup::Help); ++group) {
        Section section{CommandNames::group(static_cast<CommandGroup>(group))};
        for (const CommandSpec &spec : commandList()) {
            if (static_cast<int>(spec.group) == group && isWanted(spec, m_registry, wanted))
                section.rows.append(makeRow(CommandNames::name(spec), m_registry.keys().keysOf(spec), m_list));
        }
        all.append(section);
    }
    all.append(fixedSection(static_cast<int>(FixedKey::Part::Box), wanted));
    all.append(fixedSection(static_cast<int>(FixedKey::Part::Thread), wanted));
    all.append(fixedSection(static_cast<int>(FixedKey::Part::Picture), wanted));
    all.removeIf([](const Section &section) { return section.rows.isEmpty(); });
    return all;
}

CheatSheet::Section CheatSheet::fixedSection(int part, const QString &wanted)
{
    const QStringList titles{tr("In the box, always the same"), tr("In the messages, always the same"),
                             tr("In a picture, always the same")};
    Section section{titles.at(part)};
    for (const FixedKey &fixed : fixedKeys()) {
        const QStringList names = m_registry.names().inBoth(kFixedKeyContext, fixed.name);
        const bool isMeant = std::any_of(names.begin(), names.end(),
                                         [&](const QString &name) { return searchFold(name).contains(wanted); });
        if (static_cast<int>(fixed.part) == part && isMeant)
            section.rows.append(
                makeRow(QCoreApplication::translate(kFixedKeyContext, fixed.name), keysOf(fixed), m_list));
    }
    return section;
}

} // namespace migochat
