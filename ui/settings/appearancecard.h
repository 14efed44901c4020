#pragma once

#include "ui/widgets/appearance.h"
#include "ui/widgets/look.h"
#include "ui/widgets/ownside.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace migochat {

class IconButton;
class Segmented;

/// Language, digits, colours, contrast, size, density, motion and the side of our own messages. Every choice shows at once.
class AppearanceCard final : public QWidget
{
    Q_OBJECT

public:
    explicit AppearanceCard(const Look &look, QWidget *parent = nullptr);

    void setAppearance(const Appearance &appearance);
    void setOwnSide(OwnSide side);

Q_SIGNALS:
    void ownSideChosen(migochat::OwnSide side);
    void chosen(const migochat::Appearance &appearance);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *name;
        Segmented *choices;
    };
    [[nodiscard]] Line addLine(const QString &id);
    void addZoom();
    /// `take` puts the chosen segment into the appearance, which is then asked for.
    void watch(const Line &line, void (*take)(Appearance &, int));
    void stepZoom(int steps);
    void retranslate();
    void refresh();

    const Look m_look;
    Appearance m_shown;
    QGridLayout *m_grid;
    QLabel *m_title;
    Line m_language;
    Line m_theme;
    Line m_contrast;
    Line m_density;
    Line m_digits;
    Line m_motion;
    Line m_ownSide;
    QLabel *m_zoomName;
    QLabel *m_zoom;
    IconButton *m_smaller;
    IconButton *m_larger;
};

} // namespace migochat
