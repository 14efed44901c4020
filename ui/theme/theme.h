#pragma once

#include "ui/theme/token.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPointer>

#include <memory>

class QApplication;

namespace migochat {

class HouseStyle;
class ZoomKeeper;

/// Colours, fonts and sizes of the whole program. One object, made by the composition root and handed out by reference.
/// Every change bumps revision(), which is part of the key of all layout caches, and emits changed().
///
/// Everything is drawn on a board at 100 %: sizes in code, font() and the style sheet are in its pixels. Delegates
/// (ZoomedDelegate) are shown through a scaled painter; widgets get their sizes from ZoomKeeper; only code that places
/// something itself calls px().
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)
    enum class Contrast { System, Normal, High };
    enum class Density { Comfortable, Compact };
    enum class Motion { Full, Reduced };
    static constexpr int kSmallestZoom = 80; ///< percent
    static constexpr int kLargestZoom = 200;
    static constexpr int kZoomStep = 10;

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] QFont font(FontRole role) const;      ///< in pixels at 100 %
    [[nodiscard]] QFont shownFont(FontRole role) const; ///< at the zoom, for widgets that paint a text themselves

    [[nodiscard]] Contrast contrast() const { return m_contrast; }
    void setContrast(Contrast contrast);
    [[nodiscard]] bool isHighContrast() const { return m_high; }

    [[nodiscard]] int zoom() const { return m_zoom; } ///< percent
    void setZoom(int percent);                        ///< brought into the allowed range
    [[nodiscard]] qreal scale() const { return m_zoom / 100.0; }
    [[nodiscard]] int px(int board) const { return qRound(board * scale()); }
    /// What a length on the screen is on the board.
    [[nodiscard]] int boardOf(int shown) const { return qRound(shown / scale()); }

    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    [[nodiscard]] bool isCompact() const { return m_density == Density::Compact; }

    [[nodiscard]] Motion motion() const { return m_motion; }
    void setMotion(Motion motion);

    /// Puts palette, font and style sheet on the application, now and after every change. Widgets that are made before
    /// the sheet is there are styled once, when they are shown; so a start takes it Later and calls putSheet() then.
    enum class Sheet { Now, Later };
    void attach(QApplication &application, Sheet sheet = Sheet::Now);
    void putSheet();

    /// Layouts depend on the language too (digits, "AM"/"ص"): call after a language change.
    void bumpRevision();

Q_SIGNALS:
    void changed();

private:
    void readSystem();
    void reconsider();
    void applyToApplication();
    void applyMotion();

    QApplication *m_application = nullptr;
    bool m_hasSheet = false;
    QPointer<HouseStyle> m_style; ///< the application owns it
    std::unique_ptr<ZoomKeeper> m_keeper;
    Choice m_choice = Choice::System;
    Contrast m_contrast = Contrast::System;
    Density m_density = Density::Comfortable;
    Motion m_motion = Motion::Full;
    int m_zoom = 100;
    bool m_systemDark = false;
    bool m_systemHigh = false;
    bool m_dark = false;
    bool m_high = false;
    int m_revision = 1;
};

} // namespace migochat
